package dev.laurel.contracts.contests;

import dev.laurel.contracts.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one contest, as data; {@code docs/contest-language.md} explains each. Dates are whole days of
 * {@link #timeZone()}, both ends inclusive as people write them; {@link #submissionStart()}, {@link #submissionEnd()} and
 * {@link #cutOff()} are the same as half-open instants. What a document leaves out has its default here: the constructors
 * of these records are the one place that knows defaults, also for definitions written by earlier versions.
 *
 * @param language  version of the language, 1
 * @param id        lower-case letters, digits and hyphens; 3 to 64 characters
 * @param jury      absent: nobody scores
 * @param measures  named figures of entries, authors and columns
 * @param score     of the main standings
 * @param scores    further scores, in the order in which they are computed, before {@code score}
 * @param tieBreaks what decides between equal scores, in order
 * @param groups    how awards stack for one creator
 * @param carryOver what is won by winning in several contests
 */
public record ContestDefinition(
        Integer language,
        String id,
        LocalizedText title,
        ZoneId timeZone,
        Submissions submissions,
        Metrics metrics,
        Eligibility eligibility,
        Moderation moderation,
        @Nullable Jury jury,
        Map<String, Measure> measures,
        Score score,
        List<NamedScore> scores,
        List<TieBreak> tieBreaks,
        List<Award> awards,
        List<AwardGroup> groups,
        List<CarryOver> carryOver) {

    public ContestDefinition {
        language = Defaults.or(language, 1);
        moderation = Defaults.or(moderation, Moderation.NONE);
        measures = Defaults.map(measures);
        scores = Defaults.list(scores);
        tieBreaks = Defaults.or(tieBreaks, TieBreak.DEFAULT);
        awards = List.copyOf(awards);
        groups = Defaults.list(groups);
        carryOver = Defaults.list(carryOver);
    }

    /** A contest of one score and its awards, with the defaults for everything else. */
    public ContestDefinition(
            String id,
            LocalizedText title,
            ZoneId timeZone,
            Submissions submissions,
            Metrics metrics,
            Eligibility eligibility,
            Score score,
            List<TieBreak> tieBreaks,
            List<Award> awards) {
        this(
                1,
                id,
                title,
                timeZone,
                submissions,
                metrics,
                eligibility,
                Moderation.NONE,
                null,
                Map.of(),
                score,
                List.of(),
                tieBreaks,
                awards,
                List.of(),
                List.of());
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

    /** First instant of a day in the contest's zone. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(timeZone).toInstant();
    }

    /** Days on which articles may be published to take part. */
    public record Submissions(LocalDate from, LocalDate through) {}

    /**
     * What is counted.
     *
     * @param through                last day whose interactions count
     * @param countingGrace          how long after the cut-off the count starts by itself; absent: an operator starts it
     * @param unavailable            counters the platform does not report for this contest: shown as "–", counted as 0
     * @param excludeOwnInteractions whether the author's own likes, comments and collects do not count
     */
    public record Metrics(
            LocalDate through,
            @Nullable Duration countingGrace,
            List<Counter> unavailable,
            Boolean excludeOwnInteractions) {

        public Metrics {
            unavailable = Defaults.list(unavailable);
            excludeOwnInteractions = Defaults.or(excludeOwnInteractions, false);
        }

        public Metrics(LocalDate through, @Nullable Duration countingGrace, List<Counter> unavailable) {
            this(through, countingGrace, unavailable, false);
        }
    }
}
