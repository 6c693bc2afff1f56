package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How an entry scores in the main standings.
 *
 * @param formula     over counters, jury and earlier scores, for example {@code views*0.01 + likes*0.2}
 * @param scale       decimals that are compared, stored and shown; rounded half to even; 0 to 10
 * @param sharedRanks whether entries that are equal up to the last tie-break but the id share a rank
 */
public record Score(String formula, Integer scale, Boolean sharedRanks, PerAuthor perAuthor) {

    /** Decimals where nothing else is said. */
    static final int SCALE = 4;

    public Score {
        scale = Defaults.or(scale, SCALE);
        sharedRanks = Defaults.or(sharedRanks, false);
        perAuthor = Defaults.or(perAuthor, PerAuthor.ALL);
    }

    public Score(String formula, int scale) {
        this(formula, scale, false, PerAuthor.ALL);
    }

    /** Which of an author's entries are in the standings. */
    public enum PerAuthor {
        @JsonProperty("all")
        ALL,
        /** The best one only. */
        @JsonProperty("best")
        BEST
    }
}
