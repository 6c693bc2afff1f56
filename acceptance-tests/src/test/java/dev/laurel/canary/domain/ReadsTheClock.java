package dev.laurel.canary.domain;

import java.time.Instant;

/** Decides by the time of day. */
public final class ReadsTheClock {

    private ReadsTheClock() {}

    static Instant now() {
        return Instant.now();
    }
}
