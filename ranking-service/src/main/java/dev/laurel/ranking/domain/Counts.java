package dev.laurel.ranking.domain;

import java.util.Set;

/** Exact counts of one article; none is negative. */
public record Counts(long views, long likes, long comments, long collects) {

    public static final Counts ZERO = new Counts(0, 0, 0, 0);

    public Counts {
        if (views < 0 || likes < 0 || comments < 0 || collects < 0) {
            throw new IllegalArgumentException("Counts are never negative.");
        }
    }

    /** The count of one counter. */
    public long of(Counter counter) {
        return switch (counter) {
            case VIEWS -> views;
            case LIKES -> likes;
            case COMMENTS -> comments;
            case COLLECTS -> collects;
        };
    }

    /** The same with the given counters at 0: what a platform does not report counts as nothing. */
    public Counts without(Set<Counter> unavailable) {
        if (unavailable.isEmpty()) {
            return this;
        }
        return new Counts(
                unavailable.contains(Counter.VIEWS) ? 0 : views,
                unavailable.contains(Counter.LIKES) ? 0 : likes,
                unavailable.contains(Counter.COMMENTS) ? 0 : comments,
                unavailable.contains(Counter.COLLECTS) ? 0 : collects);
    }
}
