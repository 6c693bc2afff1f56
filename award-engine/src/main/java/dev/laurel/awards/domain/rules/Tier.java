package dev.laurel.awards.domain.rules;

/**
 * Places of a ladder that bring the same.
 *
 * @param from    first place, from 1
 * @param through last place
 * @param ordered whether its places are shown in an order; they are decided in one all the same
 */
public record Tier(String id, int from, int through, Text title, Prize prize, boolean ordered) {

    public Tier {
        if (from < 1 || through < from) {
            throw new IllegalArgumentException("A tier goes from " + from + " through " + through + ".");
        }
    }
}
