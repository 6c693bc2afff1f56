package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.Text;
import dev.laurel.awards.domain.rules.TieBreak;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Why a unit has its rank in the standings of one score.
 *
 * @param of       how many are ranked
 * @param terms    what the score is made of, exact; of formulas that are no sums, the figures with weight and product 0
 * @param constant added to the terms
 * @param raw      the score before its normalisation; the same if there is none
 */
public record RankReason(
        String scoreId,
        int rank,
        int of,
        BigDecimal score,
        BigDecimal raw,
        String formula,
        List<Term> terms,
        BigDecimal constant,
        Optional<Neighbour> above,
        Optional<Neighbour> below) {

    /** {@code value × weight = product}. */
    public record Term(String name, BigDecimal value, BigDecimal weight, BigDecimal product) {}

    /**
     * Who is next to it.
     *
     * @param gap      between the scores, never negative
     * @param tieBreak what decided if the scores are equal
     */
    public record Neighbour(int rank, String unitId, BigDecimal gap, Optional<TieBreak> tieBreak, Text text) {}
}
