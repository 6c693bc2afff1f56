package dev.laurel.metrics.domain;

import java.util.List;

/**
 * All that is known about one subject, immutable. Equal sets of facts give equal folds, whatever the order in which
 * they came and however often.
 */
public sealed interface History permits ToggleHistory, CommentHistory {

    /**
     * The history with one more occurrence. Returns this very object if nothing had to be kept; an occurrence that is
     * known with a higher offset is kept with the lower one.
     */
    History with(Occurrence occurrence);

    /** What {@link #with} would do. */
    Outcome outcomeOf(Occurrence occurrence);

    /** Whether the subject counts when only facts within the bounds are looked at. */
    boolean counts(Bounds bounds);

    /** What is kept, oldest first. */
    List<Occurrence> occurrences();

    /**
     * The fold over a history of length one, without building it: what nearly every subject needs.
     *
     * @param withdrawal whether the only occurrence takes the subject back
     */
    static boolean singleCounts(boolean withdrawal, long at, long offset, Bounds bounds) {
        return !withdrawal && bounds.include(at, offset);
    }
}
