package dev.laurel.submission.domain;

import java.time.Instant;

/** A span of time, half-open: {@code start} belongs to it, {@code end} does not. */
public record Window(Instant start, Instant end) {

    /** Whether {@code at} falls into the window. */
    public boolean contains(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }
}
