package dev.laurel.localstack.recorded;

import dev.laurel.contracts.interactions.InteractionFact;
import dev.laurel.localstack.recorded.CounterSeries.Change;
import dev.laurel.localstack.recorded.CounterSeries.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Makes facts that add up to recorded counters. Counts and days are the record's; who acted, and when within a day, is
 * made up by this rule and nothing else, so the same record always gives the same facts:
 *
 * <ul>
 *   <li>The count before the first change is spread over (creation, max(first day, creation + 1 h)].
 *   <li>Each change is spread over (start, end] with start = max(its first day, end of the interval before) and end =
 *       max(its last day, start + 1 h); days begin at 00:00 in the given time zone.
 *   <li>Where a change does not begin at the count the one before ended with, the difference is made up for at start + 1
 *       ms.
 *   <li>n facts of an interval lie at start + k·(end − start)/(n + 1), k = 1…n, rounded down to milliseconds.
 *   <li>Views are not spread: the total is reported at the end of each change's interval.
 * </ul>
 */
public final class CountersToFacts {

    private static final Duration SHORTEST = Duration.ofHours(1);

    private final ZoneId zone;

    public CountersToFacts(ZoneId zone) {
        this.zone = zone;
    }

    /** The facts of one counter by event time; made while they are read. */
    public Stream<InteractionFact> facts(CounterSeries series) {
        UnitFacts units = UnitFacts.of(series);
        return steps(series).stream().flatMap(step -> step.facts(units));
    }

    private List<Step> steps(CounterSeries series) {
        List<Step> steps = new ArrayList<>();
        Change first = series.changes().get(0);
        Instant created = series.articleCreatedAt();
        Instant end = later(startOf(first.from()), created.plus(SHORTEST));
        long count = first.before();
        if (series.kind() != Kind.VIEWS) {
            steps.add(new Spread(created, end, count));
        }
        for (Change change : series.changes()) {
            Instant start = later(startOf(change.from()), end);
            end = later(startOf(change.to()), start.plus(SHORTEST));
            if (change.before() != count) {
                Instant corrected = start.plusMillis(1);
                steps.add(
                        series.kind() == Kind.VIEWS
                                ? new Report(corrected, change.before())
                                : new Correction(corrected, change.before() - count));
            }
            steps.add(
                    series.kind() == Kind.VIEWS
                            ? new Report(end, change.after())
                            : new Spread(start, end, change.after() - change.before()));
            count = change.after();
        }
        return steps;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Something that happens to the counter. */
    private sealed interface Step {
        Stream<InteractionFact> facts(UnitFacts units);
    }

    /** {@code delta} single facts evenly inside (start, end]. */
    private record Spread(Instant start, Instant end, long delta) implements Step {
        @Override
        public Stream<InteractionFact> facts(UnitFacts units) {
            long count = Math.abs(delta);
            long length = Duration.between(start, end).toMillis();
            return LongStream.rangeClosed(1, count)
                    .mapToObj(k -> units.next(delta > 0, start.plusMillis(k * length / (count + 1))));
        }
    }

    /** {@code delta} single facts at one moment. */
    private record Correction(Instant at, long delta) implements Step {
        @Override
        public Stream<InteractionFact> facts(UnitFacts units) {
            return LongStream.range(0, Math.abs(delta)).mapToObj(k -> units.next(delta > 0, at));
        }
    }

    /** An absolute total. */
    private record Report(Instant at, long total) implements Step {
        @Override
        public Stream<InteractionFact> facts(UnitFacts units) {
            return Stream.of(units.total(total, at));
        }
    }
}
