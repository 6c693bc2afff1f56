package dev.laurel.metrics.domain;

/** Counts of one article under some bounds. */
public record Figures(long views, long likes, long comments, long collects) {

    /** Nothing happened. */
    public static final Figures ZERO = new Figures(0, 0, 0, 0);
}
