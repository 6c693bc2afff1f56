package dev.laurel.notification.application.delivery;

import dev.laurel.notification.domain.delivery.Delivery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be delivered and what was. One document for each message and receiver, never more; several instances may
 * use it at the same time, and a delivery is in the hands of one of them at a time.
 */
public interface Deliveries {

    /** Adds a delivery; does nothing if the message is there for that receiver. */
    void add(Delivery delivery);

    /**
     * Takes the delivery of this channel that is due longest, and puts it off until {@code leaseEnds}, so that nobody else
     * takes it meanwhile and somebody does after the taker's death.
     *
     * @param lease names this taking and no other
     * @return null if none is due
     */
    @Nullable
    Delivery take(String channel, Instant now, Instant leaseEnds, String lease);

    /**
     * Stores what became of a delivery that was taken.
     *
     * @return false if the lease is no longer the newest: another took it, or an operator wants it tried again
     */
    boolean settle(Delivery delivery, String lease);

    /** One delivery, or null. */
    @Nullable
    Delivery find(String id);

    /** Stores that a delivery is due again; whoever has it in hand loses it. Returns false if there is no such one. */
    boolean renew(Delivery delivery);

    /**
     * Newest message first.
     *
     * @param status only these; null for all
     * @param cursor of an earlier page; null for the first
     * @throws InvalidCursorException when the cursor is not one of ours
     */
    Page page(Delivery.@Nullable Status status, @Nullable String cursor, int limit);

    /** How many wait for this receiver. */
    long waiting(String channel);

    /** Part of the log, and where the next part begins, if there is one. */
    record Page(List<Delivery> deliveries, @Nullable String nextCursor) {
        public Page {
            deliveries = List.copyOf(deliveries);
        }
    }

    /** A cursor that did not come from an earlier page. */
    final class InvalidCursorException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public InvalidCursorException() {
            super("not a cursor of this list");
        }
    }
}
