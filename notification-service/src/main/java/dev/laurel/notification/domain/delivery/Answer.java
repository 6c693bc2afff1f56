package dev.laurel.notification.domain.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a receiver did with a message. */
public sealed interface Answer {

    /** The receiver has it. */
    record Accepted(int status) implements Answer {}

    /** The receiver answered and did not take it. */
    record Refused(int status, String why) implements Answer {}

    /**
     * The receiver asks for a pause.
     *
     * @param pause how long, if it says so
     */
    record Overloaded(int status, @Nullable Duration pause) implements Answer {}

    /** Nobody answered as a receiver should: no connection, no answer in time, or a fault on its side. */
    record Unreachable(@Nullable Integer status, String why) implements Answer {}
}
