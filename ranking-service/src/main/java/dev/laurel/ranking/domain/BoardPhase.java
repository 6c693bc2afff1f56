package dev.laurel.ranking.domain;

import java.time.Instant;
import java.util.Optional;

/** Where a board stands for those who look at it. */
public enum BoardPhase {
    NOT_STARTED,
    RUNNING,
    /** No fact can change it any more but late ones before the cut-off. */
    FROZEN,
    COUNTING,
    /** Counted; not published. */
    PROVISIONAL,
    PUBLISHED;

    /**
     * The phase that follows from what is known.
     *
     * @param revision newest published revision, 0 for none
     * @param mark     latest event time counted
     * @param now      the time of day; only tells whether a contest that nothing happened in has begun
     */
    public static BoardPhase of(
            Contest contest, int revision, Sealing sealing, Optional<Instant> mark, int entries, Instant now) {
        if (revision > 0) {
            return PUBLISHED;
        }
        boolean closed = contest.phase() == Contest.Phase.CLOSED;
        if (closed && sealing.hasBegun()) {
            return sealing.isComplete() && sealing.visible() ? PROVISIONAL : COUNTING;
        }
        if (closed || mark.filter(at -> !at.isBefore(contest.cutOff())).isPresent()) {
            return FROZEN;
        }
        boolean begun = entries > 0
                || !now.isBefore(contest.submissionStart())
                || mark.filter(at -> !at.isBefore(contest.submissionStart())).isPresent();
        return begun ? RUNNING : NOT_STARTED;
    }
}
