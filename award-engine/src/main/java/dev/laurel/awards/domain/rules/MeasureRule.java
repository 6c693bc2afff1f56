package dev.laurel.awards.domain.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A named figure of an author or column, worked out from its entries that take part or from facts reported about it; of
 * an entry, only growth of a counter.
 *
 * @param where         which entries it looks at; all if absent
 * @param value         of an entry, for {@link Kind#SUM} and {@link Kind#MAX}
 * @param counter       for {@link Kind#FACT} and {@link Kind#GROWTH}
 * @param window        days: of publication, or of growth; the whole contest if absent
 * @param at            for {@link Kind#FACT}: the newest value before this instant; before the cut-off if absent
 * @param maximumPerDay for {@link Kind#ENTRIES} and {@link Kind#SUM}: the most that one publishing day brings
 * @param perWeek       whether a weekly draw looks at its own week only
 */
public record MeasureRule(
        String id,
        UnitKind of,
        Kind kind,
        @Nullable Condition where,
        @Nullable Formula value,
        @Nullable String counter,
        @Nullable Window window,
        @Nullable Instant at,
        @Nullable Long maximumPerDay,
        boolean perWeek) {

    /** What is worked out. */
    public enum Kind {
        /** Number of entries. */
        ENTRIES,
        /** Days in the contest's zone with at least one entry. */
        DISTINCT_DAYS,
        /** Weeks, Monday to Sunday, with at least one entry. */
        DISTINCT_WEEKS,
        /** Sum of a formula over entries. */
        SUM,
        /** Greatest value of a formula over entries; 0 without entries. */
        MAX,
        /** A counter of the author as last reported; 0 if nobody did. */
        FACT,
        /** A counter at the end of the window less the same at its start; of an author, or summed over entries. */
        GROWTH
    }

    /** A measure of entries without condition, window and limit. */
    public static MeasureRule of(String id, UnitKind of, Kind kind) {
        return new MeasureRule(id, of, kind, null, null, null, null, null, null, false);
    }

    /** The same of these entries only. */
    public MeasureRule where(Condition condition) {
        return new MeasureRule(id, of, kind, condition, value, counter, window, at, maximumPerDay, perWeek);
    }

    /** The same of a formula. */
    public MeasureRule value(Formula formula) {
        return new MeasureRule(id, of, kind, where, formula, counter, window, at, maximumPerDay, perWeek);
    }

    /** The same of a reported counter. */
    public MeasureRule counter(String name) {
        return new MeasureRule(id, of, kind, where, value, name, window, at, maximumPerDay, perWeek);
    }

    /** The same within days. */
    public MeasureRule within(Window days) {
        return new MeasureRule(id, of, kind, where, value, counter, days, at, maximumPerDay, perWeek);
    }

    /** The same as known before an instant. */
    public MeasureRule before(Instant instant) {
        return new MeasureRule(id, of, kind, where, value, counter, window, instant, maximumPerDay, perWeek);
    }

    /** The same with a limit per publishing day. */
    public MeasureRule atMostPerDay(long maximum) {
        return new MeasureRule(id, of, kind, where, value, counter, window, at, maximum, perWeek);
    }

    /** The same, by the week in weekly draws. */
    public MeasureRule byWeek() {
        return new MeasureRule(id, of, kind, where, value, counter, window, at, maximumPerDay, true);
    }
}
