package dev.laurel.ranking.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a contest's definition that decides ranks and awards.
 *
 * @param formula     as the definition writes it, for people
 * @param unavailable counters that count as 0 whatever is reported
 * @param awards      ladders as boards show them
 * @param engine      the same rules for the award engine, which decides the contest as a whole; null where standings
 *                    follow from the counters alone and awards are ladders of articles: those are kept current entry by
 *                    entry
 */
public record ContestRules(
        LinearScore score,
        String formula,
        Set<Counter> unavailable,
        StandingsOrder order,
        List<Award> awards,
        @Nullable EngineRules engine) {

    /** Rules whose standings follow from the counters alone and whose awards are ladders of articles. */
    public ContestRules(
            LinearScore score, String formula, Set<Counter> unavailable, StandingsOrder order, List<Award> awards) {
        this(score, formula, unavailable, order, awards, null);
    }

    public ContestRules {
        unavailable = Set.copyOf(unavailable);
        awards = List.copyOf(awards);
    }

    /** The entry as these rules rank it. */
    public RankedEntry rank(Entry entry, Counts counts) {
        Counts counted = counts.without(unavailable);
        return new RankedEntry(
                entry.articleId(),
                entry.authorId(),
                entry.title(),
                entry.url(),
                entry.publishedAt(),
                counted,
                score.score(counted));
    }
}
