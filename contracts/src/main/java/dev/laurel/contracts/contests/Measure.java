package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A named figure of an entry, an author or a column.
 *
 * @param of            whose figure
 * @param where         condition on the entries that are looked at; absent: all accepted ones
 * @param value         expression on an entry, for {@code sum} and {@code max}
 * @param counter       for {@code fact} and {@code growth}: the author's counter, or an article counter
 * @param from          first day that matters; absent: the first of the submission window
 * @param through       last day that matters; absent: the last of the submission window for what is published, of the
 *                      counted days for what is counted
 * @param at            for {@code fact}: {@code submissionStart}, {@code submissionEnd} or the beginning of a day, such as
 *                      {@code 2024-04-01}; absent: the cut-off
 * @param maximumPerDay for {@code entries} and {@code sum}: entries of one publishing day add no more than this
 */
public record Measure(
        Subject of,
        Kind kind,
        @Nullable String where,
        @Nullable String value,
        @Nullable String counter,
        @Nullable LocalDate from,
        @Nullable LocalDate through,
        @Nullable String at,
        @Nullable BigDecimal maximumPerDay) {

    /** How the figure comes about. */
    public enum Kind {
        /** Different days on which entries were published. */
        @JsonProperty("distinctDays")
        DISTINCT_DAYS,
        /** Different weeks, Monday to Sunday, in which entries were published. */
        @JsonProperty("distinctWeeks")
        DISTINCT_WEEKS,
        /** Number of entries. */
        @JsonProperty("entries")
        ENTRIES,
        /** Sum of {@link #value()} over the entries. */
        @JsonProperty("sum")
        SUM,
        /** Largest {@link #value()} of the entries; 0 without entries. */
        @JsonProperty("max")
        MAX,
        /** The newest value of a counter before {@link #at()}; 0 if there is none. */
        @JsonProperty("fact")
        FACT,
        /** The counter at the end of {@link #through()} less the counter at the start of {@link #from()}; 0 where none is known. */
        @JsonProperty("growth")
        GROWTH
    }
}
