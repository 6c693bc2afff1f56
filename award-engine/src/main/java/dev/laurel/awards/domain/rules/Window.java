package dev.laurel.awards.domain.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Whole days in the contest's zone, both included. */
public record Window(LocalDate from, LocalDate through) {

    public Window {
        if (through.isBefore(from)) {
            throw new IllegalArgumentException("A window ends on " + through + ", before it begins on " + from + ".");
        }
    }

    /** First instant. */
    public Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** First instant after it. */
    public Instant end(ZoneId zone) {
        return through.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
