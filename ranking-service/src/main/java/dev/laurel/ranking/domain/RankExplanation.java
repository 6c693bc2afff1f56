package dev.laurel.ranking.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Why an entry has its rank.
 *
 * @param terms    what the score is made of, exact
 * @param constant added to the terms
 * @param sum      exact, before rounding to the score
 * @param above    the entry one rank better, and what puts it there
 * @param below    the entry one rank worse, and what puts it there
 * @param awards   per award the place held, or why none
 */
public record RankExplanation(
        int rank,
        int of,
        RankedEntry entry,
        List<LinearScore.Term> terms,
        BigDecimal constant,
        BigDecimal sum,
        Optional<Neighbour> above,
        Optional<Neighbour> below,
        List<AwardStanding> awards) {

    /**
     * A comparison with a neighbour.
     *
     * @param gap      difference of the scores, never negative
     * @param tieBreak what decided; absent if the scores did
     */
    public record Neighbour(int rank, RankedEntry entry, BigDecimal gap, Optional<TieBreak> tieBreak, Text text) {}

    /** What an award has for the entry. */
    public record AwardStanding(String awardId, Text title, Optional<PublishedResult.Holder> place, Text reason) {}
}
