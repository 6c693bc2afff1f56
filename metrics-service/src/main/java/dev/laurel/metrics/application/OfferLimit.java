package dev.laurel.metrics.application;

import java.util.concurrent.Semaphore;

/**
 * How many offered facts may be on their way into the log at the same time. A broker that is slow or away thus costs
 * bounded memory and no waiting threads: who comes when there is no room is told to come again. Safe for use by several
 * threads.
 */
public final class OfferLimit {

    private final int most;
    private final Semaphore room;

    /** Room for so many facts, at least 1. */
    public OfferLimit(int most) {
        this.most = most;
        this.room = new Semaphore(most);
    }

    /** Takes room for so many facts; false if there is not enough. More than there ever is counts as all there is. */
    public boolean tryEnter(int facts) {
        return room.tryAcquire(Math.min(facts, most));
    }

    /** Gives back what {@link #tryEnter} took. */
    public void leave(int facts) {
        room.release(Math.min(facts, most));
    }
}
