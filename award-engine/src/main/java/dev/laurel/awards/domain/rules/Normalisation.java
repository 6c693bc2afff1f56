package dev.laurel.awards.domain.rules;

import java.math.BigDecimal;

/** What is done to a score's raw values before anything uses them. The result has the score's decimals, half to even. */
public sealed interface Normalisation {

    /** Nothing. */
    record None() implements Normalisation {}

    /** {@code value / best × 100}; all 0 if the best is not above 0. */
    record ShareOfBest() implements Normalisation {}

    /** {@code (n − rank) / (n − 1) × 100}; equal values share the mean of their ranks; a single unit has 100. */
    record RankPercentile() implements Normalisation {}

    /** {@code ln(1 + value)}; 0 for values below 0. */
    record Logarithm() implements Normalisation {}

    /** The square root; 0 for values below 0. */
    record SquareRoot() implements Normalisation {}

    /** No more than {@code maximum}, and then something else. */
    record Cap(BigDecimal maximum, Normalisation then) implements Normalisation {

        /** No more than {@code maximum}. */
        public Cap(BigDecimal maximum) {
            this(maximum, NONE);
        }
    }

    /** Raw values. */
    Normalisation NONE = new None();
}
