package dev.laurel.metrics.web;

import dev.laurel.chassis.web.FieldFault;
import dev.laurel.chassis.web.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What of an article is asked for beyond its figures now. Everything that is wrong is said at once. */
sealed interface MetricsQuery {

    /** Longest range of days in one answer. */
    int MOST_DAYS = 400;

    /** Nothing more. */
    record Now() implements MetricsQuery {}

    /** The figures before a moment. */
    record AsOf(Instant before) implements MetricsQuery {}

    /** What was added from a moment until another. */
    record Growth(Instant from, Instant until) implements MetricsQuery {}

    /** What was added on each day. */
    record ByDay(LocalDate first, LocalDate last, ZoneId zone) implements MetricsQuery {}

    /**
     * Reads the query parameters.
     *
     * @param zone which zone to use if none is given
     */
    static MetricsQuery of(Map<String, String> parameters, Supplier<Optional<ZoneId>> zone) {
        return new Reading(parameters).query(zone);
    }

    /** One reading of the parameters. */
    final class Reading {

        private static final Set<String> KNOWN = Set.of("asOf", "from", "until", "byDay", "zone");

        private final Map<String, String> parameters;
        private final List<FieldFault> faults = new ArrayList<>();

        private Reading(Map<String, String> parameters) {
            this.parameters = parameters;
        }

        private MetricsQuery query(Supplier<Optional<ZoneId>> zone) {
            for (String name : new TreeSet<>(parameters.keySet())) {
                if (!KNOWN.contains(name)) {
                    fault(name, "is unknown", "one of " + new TreeSet<>(KNOWN));
                }
            }
            boolean byDay = has("byDay") && !"false".equals(parameters.get("byDay"));
            if (byDay && !"true".equals(parameters.get("byDay"))) {
                fault("byDay", "is neither true nor false", "true");
            }
            if (has("asOf") && (byDay || has("from") || has("until"))) {
                fault("asOf", "cannot be asked together with from, until or byDay", "two requests");
            }
            MetricsQuery query = byDay ? byDay(zone) : has("asOf") ? asOf() : growthOrNow();
            if (!faults.isEmpty() || query == null) {
                throw new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "bad-parameter",
                        "A parameter cannot be used",
                        "Nothing was looked up; each fault says what would be right.",
                        faults);
            }
            return query;
        }

        private @Nullable MetricsQuery asOf() {
            Instant before = read("asOf", Instant::parse, "an instant such as 2024-03-28T16:00:00Z");
            return before == null ? null : new AsOf(before);
        }

        private @Nullable MetricsQuery growthOrNow() {
            if (has("zone")) {
                fault("zone", "means something with byDay=true only", "byDay=true");
            }
            if (!has("from") && !has("until")) {
                return new Now();
            }
            Instant from = read("from", Instant::parse, "an instant such as 2024-02-22T16:00:00Z");
            Instant until = read("until", Instant::parse, "an instant such as 2024-03-28T16:00:00Z");
            if (from == null || until == null) {
                return null;
            }
            if (!from.isBefore(until)) {
                fault("until", "is not after from", "an instant after " + from);
            }
            return new Growth(from, until);
        }

        private @Nullable MetricsQuery byDay(Supplier<Optional<ZoneId>> zone) {
            LocalDate first = read("from", LocalDate::parse, "a date such as 2024-02-23");
            LocalDate last = read("until", LocalDate::parse, "a date such as 2024-03-28, the last day");
            ZoneId days = has("zone")
                    ? read("zone", ZoneId::of, "a time zone such as Asia/Shanghai")
                    : zone.get().orElse(null);
            if (days == null && !has("zone")) {
                fault("zone", "is missing and the article's contests do not give one", "such as Asia/Shanghai");
            }
            if (first == null || last == null || days == null) {
                return null;
            }
            if (last.isBefore(first)) {
                fault("until", "is before from", "a date from " + first + " on");
            } else if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
                fault("until", "is too far from from", "at most " + MOST_DAYS + " days");
            }
            return new ByDay(first, last, days);
        }

        private <T> @Nullable T read(String name, Function<String, T> reading, String expected) {
            String text = parameters.get(name);
            if (text == null) {
                fault(name, "is missing", expected);
                return null;
            }
            try {
                return reading.apply(text);
            } catch (DateTimeException e) {
                fault(name, "cannot be read", expected);
                return null;
            }
        }

        private boolean has(String name) {
            return parameters.containsKey(name);
        }

        private void fault(String name, String problem, String expected) {
            faults.add(new FieldFault(name, problem, expected));
        }
    }
}
