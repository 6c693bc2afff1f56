package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.UnitKind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** The days of publication of all entries in a zone, as days since 1970. */
final class Days {

    private static final long MILLIS_OF_DAY = 86_400_000L;

    private Days() {}

    static int[] of(Population population, ZoneId zone) {
        int[] days = new int[population.count(UnitKind.ARTICLE)];
        ZoneRules rules = zone.getRules();
        Parallel.ranges(days.length, (from, to) -> {
            long validFrom = 1;
            long validTo = 0;
            long shift = 0;
            for (int i = from; i < to; i++) {
                long at = population.publishedAt(i);
                if (at < validFrom || at >= validTo) {
                    Instant instant = Instant.ofEpochMilli(at);
                    shift = rules.getOffset(instant).getTotalSeconds() * 1000L;
                    ZoneOffsetTransition next = rules.nextTransition(instant);
                    validFrom = at;
                    validTo = next == null ? Long.MAX_VALUE : next.getInstant().toEpochMilli();
                }
                days[i] = (int) Math.floorDiv(at + shift, MILLIS_OF_DAY);
            }
        });
        return days;
    }
}
