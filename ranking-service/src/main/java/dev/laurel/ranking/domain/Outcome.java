package dev.laurel.ranking.domain;

/** What became of a state that was read. */
public enum Outcome {
    /** It is newer than what was held. */
    APPLIED,
    /** It is held already. */
    DUPLICATE,
    /** A newer one is held. */
    STALE;

    /** The outcome for a state whose version compares like this with the one held. */
    static Outcome of(int comparedWithHeld) {
        if (comparedWithHeld == 0) {
            return DUPLICATE;
        }
        return comparedWithHeld > 0 ? APPLIED : STALE;
    }
}
