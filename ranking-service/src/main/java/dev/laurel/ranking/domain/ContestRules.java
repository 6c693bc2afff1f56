package dev.laurel.ranking.domain;

import java.util.List;
import java.util.Set;

/**
 * The part of a contest's definition that decides ranks and awards.
 *
 * @param formula     as the definition writes it, for people
 * @param unavailable counters that count as 0 whatever is reported
 */
public record ContestRules(
        LinearScore score, String formula, Set<Counter> unavailable, StandingsOrder order, List<Award> awards) {

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
