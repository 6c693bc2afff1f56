package dev.laurel.awards.domain;

import dev.laurel.awards.domain.input.AuthorFacts;
import dev.laurel.awards.domain.input.Reading;
import dev.laurel.awards.domain.rules.Formula;
import dev.laurel.awards.domain.rules.MeasureRule;
import dev.laurel.awards.domain.rules.UnitKind;
import dev.laurel.awards.domain.rules.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out one measure of all authors or columns, or the growth of a counter of all entries. */
final class Measure {

    private static final Set<String> COUNTED_BY_ENTRY = Set.of("views", "likes", "comments", "collects");

    private final FigureStore store;
    private final Population population;
    private final MeasureRule rule;
    private final ZoneId zone;
    private final @Nullable Window days;
    private final boolean isEmpty;

    /** {@code week} narrows the measure's own window. */
    Measure(FigureStore store, MeasureRule rule, @Nullable Window week) {
        this.store = store;
        this.population = store.population();
        this.rule = rule;
        this.zone = store.rules().zone();
        Window own = rule.window();
        if (week == null || own == null) {
            this.days = week == null ? own : week;
            this.isEmpty = false;
        } else {
            var from = own.from().isAfter(week.from()) ? own.from() : week.from();
            var through = own.through().isBefore(week.through()) ? own.through() : week.through();
            this.isEmpty = through.isBefore(from);
            this.days = isEmpty ? own : new Window(from, through);
        }
    }

    Decimals values() {
        if (isEmpty) {
            return new Decimals(population.count(rule.of()), 0);
        }
        return switch (rule.kind()) {
            case ENTRIES, DISTINCT_DAYS, DISTINCT_WEEKS -> counts();
            case SUM, MAX -> overEntries();
            case FACT -> facts();
            case GROWTH -> growth();
        };
    }

    /** The sum of an entry's figure over the entries of each author or column. */
    static Decimals sum(FigureStore store, UnitKind unit, Decimals figure) {
        return new EntryGroups(store.population().members(unit), null).sum(figure, null, null);
    }

    private EntryGroups groups() {
        boolean[] answers = rule.where() == null ? null : store.answers(UnitKind.ARTICLE, rule.where());
        if (days != null) {
            long start = days.start(zone).toEpochMilli();
            long end = days.end(zone).toEpochMilli();
            boolean[] inside = answers == null ? new boolean[population.count(UnitKind.ARTICLE)] : answers;
            boolean all = answers == null;
            Parallel.ranges(inside.length, (from, to) -> {
                for (int i = from; i < to; i++) {
                    long at = population.publishedAt(i);
                    inside[i] = (all || inside[i]) && start <= at && at < end;
                }
            });
            answers = inside;
        }
        return new EntryGroups(population.members(rule.of()), answers);
    }

    private Decimals counts() {
        EntryGroups groups = groups();
        return switch (rule.kind()) {
            case DISTINCT_DAYS -> groups.distinct(day());
            case DISTINCT_WEEKS -> groups.distinct(weeks(day()));
            default -> groups.count(rule.maximumPerDay() == null ? null : day(), rule.maximumPerDay());
        };
    }

    private Decimals overEntries() {
        Formula formula = rule.value();
        if (formula == null) {
            throw new IllegalArgumentException("Measure " + rule.id() + " says nothing of what it adds up.");
        }
        Decimals values = store.values(UnitKind.ARTICLE, formula, null);
        if (rule.kind() == MeasureRule.Kind.MAX) {
            return groups().max(values);
        }
        return groups().sum(values, rule.maximumPerDay() == null ? null : day(), rule.maximumPerDay());
    }

    private int[] day() {
        return Days.of(population, zone);
    }

    /** Weeks from Monday; day 0 was a Thursday. */
    private static int[] weeks(int[] days) {
        int[] weeks = new int[days.length];
        for (int i = 0; i < days.length; i++) {
            weeks[i] = Math.floorDiv(days[i] + 3, 7);
        }
        return weeks;
    }

    private Decimals facts() {
        Instant before = rule.at() == null ? store.rules().cutOff() : rule.at();
        return perUnit(unit -> before(factsOf(unit), before));
    }

    private Decimals growth() {
        Window window = days == null ? store.rules().submissions() : days;
        Instant start = window.start(zone);
        Instant end = window.end(zone);
        if (!COUNTED_BY_ENTRY.contains(counter())) {
            return perUnit(unit -> before(factsOf(unit), end).subtract(before(factsOf(unit), start)));
        }
        Decimals grown = new Decimals(population.count(UnitKind.ARTICLE), 0);
        for (int i = 0; i < grown.size(); i++) {
            List<Reading> history = population.entry(i).history().getOrDefault(counter(), List.of());
            if (!history.isEmpty()) {
                grown.set(i, before(history, end).subtract(before(history, start)));
            }
        }
        return rule.of() == UnitKind.ARTICLE
                ? grown
                : new EntryGroups(
                                population.members(rule.of()),
                                rule.where() == null ? null : store.answers(UnitKind.ARTICLE, rule.where()))
                        .sum(grown, null, null);
    }

    private String counter() {
        String counter = rule.counter();
        if (counter == null) {
            throw new IllegalArgumentException("Measure " + rule.id() + " names no counter.");
        }
        return counter;
    }

    private List<Reading> factsOf(int unit) {
        String author = population.author(population.creator(rule.of(), unit));
        return population
                .inputs()
                .authors()
                .getOrDefault(author, AuthorFacts.NONE)
                .counters()
                .getOrDefault(counter(), List.of());
    }

    private Decimals perUnit(FactOf fact) {
        int size = population.count(rule.of());
        BigDecimal[] values = new BigDecimal[size];
        int scale = 0;
        for (int i = 0; i < size; i++) {
            values[i] = fact.value(i);
            scale = Math.max(scale, Math.min(10, values[i].scale()));
        }
        Decimals decimals = new Decimals(size, scale);
        for (int i = 0; i < size; i++) {
            decimals.set(i, values[i]);
        }
        return decimals;
    }

    /** The newest value before an instant, of several at once the greatest; 0 if there is none. */
    private static BigDecimal before(List<Reading> readings, Instant end) {
        Reading newest = null;
        for (Reading reading : readings) {
            if (!reading.at().isBefore(end)) {
                continue;
            }
            int order = newest == null ? 1 : reading.at().compareTo(newest.at());
            if (newest == null || order > 0 || (order == 0 && reading.value().compareTo(newest.value()) > 0)) {
                newest = reading;
            }
        }
        return newest == null ? BigDecimal.ZERO : newest.value();
    }

    @FunctionalInterface
    private interface FactOf {

        BigDecimal value(int unit);
    }
}
