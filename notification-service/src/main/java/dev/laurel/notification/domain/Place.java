package dev.laurel.notification.domain;

/**
 * A place of an award that a creator holds.
 *
 * @param place  place on the award's ladder, from 1
 * @param gift   whether the prize itself is given, or only the title
 * @param reason why this creator
 */
public record Place(
        String awardId,
        Words award,
        int place,
        Words tier,
        Words prize,
        boolean gift,
        String articleId,
        String articleTitle,
        Words reason) {

    /** Whether both mean the same to the one who holds them: wording of tier and reason does not matter. */
    boolean meansTheSameAs(Place other) {
        return awardId.equals(other.awardId)
                && articleId.equals(other.articleId)
                && place == other.place
                && gift == other.gift
                && prize.equals(other.prize);
    }
}
