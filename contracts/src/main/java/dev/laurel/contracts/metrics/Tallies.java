package dev.laurel.contracts.metrics;

/** Exact counts of one article. None is negative. */
public record Tallies(long views, long likes, long comments, long collects) {

    public static final Tallies ZERO = new Tallies(0, 0, 0, 0);
}
