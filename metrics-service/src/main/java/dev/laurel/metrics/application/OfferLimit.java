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

    /**
     * Takes room for so many facts, or for as many as there ever is room for.
     *
     * @return how many it is; 0 if there is not enough room now
     */
    public int enter(int facts) {
        int wanted = Math.min(facts, most);
        return room.tryAcquire(wanted) ? wanted : 0;
    }

    /** Gives back so much of what {@link #enter} took. */
    public void leave(int facts) {
        room.release(facts);
    }
}
