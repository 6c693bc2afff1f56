package dev.laurel.metrics.domain;

import java.time.Duration;
import java.time.Instant;

/** Which event times are believed. Compared with the log's own time, not a clock, so that a replay decides the same. */
public final class EventTimes {

    /** How far ahead of its arrival in the log a fact may be dated. */
    public static final Duration MAXIMUM_LEAD = Duration.ofMinutes(5);

    /** Earlier times are mistakes, most often seconds sent as milliseconds. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final long MAXIMUM_LEAD_MILLIS = MAXIMUM_LEAD.toMillis();
    private static final long EARLIEST_MILLIS = EARLIEST.toEpochMilli();

    private EventTimes() {}

    /** Whether the fact claims to come from the future; exactly five minutes ahead is still believed. */
    public static boolean isTooFarAhead(long at, long arrivedAt) {
        return at > arrivedAt + MAXIMUM_LEAD_MILLIS;
    }

    /** Whether the fact claims to be older than any contest. */
    public static boolean isTooEarly(long at) {
        return at < EARLIEST_MILLIS;
    }
}
