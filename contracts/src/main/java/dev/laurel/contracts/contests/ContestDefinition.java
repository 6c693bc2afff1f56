package dev.laurel.contracts.contests;

import dev.laurel.contracts.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one contest, as data. Dates are whole days of {@link #timeZone()}, both ends inclusive as people write
 * them; {@link #submissionStart()}, {@link #submissionEnd()} and {@link #cutOff()} are the same as half-open instants.
 *
 * @param id        lower-case letters, digits and hyphens; 3 to 64 characters
 * @param tieBreaks what decides between equal scores, in order; see {@code docs/contest-language.md}
 */
public record ContestDefinition(
        String id,
        LocalizedText title,
        ZoneId timeZone,
        Submissions submissions,
        Metrics metrics,
        Eligibility eligibility,
        Score score,
        List<TieBreak> tieBreaks,
        List<Award> awards) {

    public ContestDefinition {
        tieBreaks = List.copyOf(tieBreaks);
        awards = List.copyOf(awards);
    }

    /** First instant at which a published article falls into the window. */
    public Instant submissionStart() {
        return startOf(submissions.from());
    }

    /** First instant after the submission window. */
    public Instant submissionEnd() {
        return startOf(submissions.through().plusDays(1));
    }

    /** Facts with {@code at} before this instant count. */
    public Instant cutOff() {
        return startOf(metrics.through().plusDays(1));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(timeZone).toInstant();
    }

    /** Days on which articles may be published to take part. */
    public record Submissions(LocalDate from, LocalDate through) {}

    /**
     * What is counted.
     *
     * @param through       last day whose interactions count
     * @param countingGrace how long after the cut-off the count starts by itself; absent: an operator starts it
     * @param unavailable   counters the platform does not report for this contest: shown as "–", counted as 0
     */
    public record Metrics(LocalDate through, @Nullable Duration countingGrace, List<Counter> unavailable) {
        public Metrics {
            unavailable = unavailable == null ? List.of() : List.copyOf(unavailable);
        }
    }

    /**
     * Which articles take part.
     *
     * @param topicIds          an article published under any of these enters
     * @param minimumBodyLength Chinese characters plus words of other scripts, 0 for no minimum
     */
    public record Eligibility(List<String> topicIds, int minimumBodyLength) {
        public Eligibility {
            topicIds = List.copyOf(topicIds);
        }
    }

    /**
     * How an entry scores.
     *
     * @param formula linear over the counters, for example {@code views*0.01 + likes*0.2}
     * @param scale   decimals that are compared, stored and shown; rounded half to even; 0 to 10
     */
    public record Score(String formula, int scale) {}

    /**
     * A prize or a ladder of prizes.
     *
     * @param id       unique in the contest
     * @param kind     {@code ladder}
     * @param unit     {@code article}
     * @param stacking what happens when one creator would hold several places
     */
    public record Award(String id, LocalizedText title, Kind kind, Unit unit, Stacking stacking, List<Tier> tiers) {
        public Award {
            tiers = List.copyOf(tiers);
        }
    }

    /** Places {@code from} to {@code through}, both inclusive, counted from 1. */
    public record Tier(int from, int through, LocalizedText title, LocalizedText prize) {}
}
