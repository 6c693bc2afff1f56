package dev.laurel.ranking.domain;

/** Places {@code from} to {@code through} of a ladder, both inclusive, counted from 1. */
public record Tier(int from, int through, Text title, Text prize) {

    public Tier {
        if (from < 1 || through < from) {
            throw new IllegalArgumentException("A tier runs from a place to the same or a later one.");
        }
    }
}
