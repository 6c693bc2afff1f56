package dev.laurel.ranking.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One row of a board.
 *
 * @param gapToAbove    score that the entry above has more; absent at the top
 * @param zone          the place the entry would hold if the contest ended now
 * @param gapToNextTier score lacking to the next better tier; absent where there is none to reach
 */
public record BoardRow(
        int rank,
        RankedEntry entry,
        Optional<BigDecimal> gapToAbove,
        Optional<Zone> zone,
        Optional<BigDecimal> gapToNextTier) {

    /** A place of an award. */
    public record Zone(String awardId, int place, Text tier, Text prize) {

        static Zone of(String awardId, Place place) {
            return new Zone(
                    awardId, place.place(), place.tier().title(), place.tier().prize());
        }
    }
}
