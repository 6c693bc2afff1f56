package dev.laurel.ranking.domain;

import java.util.List;

/**
 * One place of an award and who holds it.
 *
 * @param place      from 1, without gaps
 * @param rank       of the entry in the standings
 * @param gift       whether the prize itself is given, or only the title
 * @param passedOver entries ranked between the holder of the place above and this one, in their order; at most
 *                   {@value #NAMED} are named
 * @param passed     how many there were altogether
 * @param reason     why this creator, and why not the one above
 */
public record Place(
        int place,
        int rank,
        Tier tier,
        boolean gift,
        RankedEntry entry,
        List<PassedOver> passedOver,
        int passed,
        Text reason) {

    static final int NAMED = 5;

    /** An entry that got no place because its creator holds a better one. */
    public record PassedOver(int rank, String articleId, String authorId, int heldPlace) {}
}
