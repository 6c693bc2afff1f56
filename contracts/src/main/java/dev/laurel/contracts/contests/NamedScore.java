package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A score beside the main one; later formulas use it by its id.
 *
 * @param of        what it is a score of
 * @param cap       the formula's value counts up to this; before {@code normalise}
 * @param normalise how values become comparable with those of other scores
 */
public record NamedScore(
        String id,
        Subject of,
        String formula,
        Integer scale,
        @Nullable BigDecimal cap,
        Normalisation normalise) {

    public NamedScore {
        of = Defaults.or(of, Subject.ENTRY);
        scale = Defaults.or(scale, Score.SCALE);
        normalise = Defaults.or(normalise, Normalisation.NONE);
    }

    /** What is done with the values of all that are scored. */
    public enum Normalisation {
        @JsonProperty("none")
        NONE,
        /** Value divided by the best value, times 100; 0 for all if the best is not above 0. */
        @JsonProperty("shareOfBest")
        SHARE_OF_BEST,
        /** (n − rank) / (n − 1) × 100; equal values share the mean; 100 if there is one only. */
        @JsonProperty("rankPercentile")
        RANK_PERCENTILE,
        /** ln(1 + value); 0 for values below 0. */
        @JsonProperty("logarithm")
        LOGARITHM,
        /** Square root; 0 for values below 0. */
        @JsonProperty("squareRoot")
        SQUARE_ROOT
    }
}
