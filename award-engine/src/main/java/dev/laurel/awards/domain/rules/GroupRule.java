package dev.laurel.awards.domain.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How several awards stack.
 *
 * @param awards            in the order of precedence, highest first
 * @param defaultAward      of {@link Kind#EXCLUSIVE}: the track of those who did not choose; without one they get the
 *                          first that they win
 * @param maximum           how many awards, or gifts with {@link Kind#TITLE_WITHOUT_GIFT}, one creator may have; no
 *                          limit if absent, except that {@link Kind#HIGHEST_ONLY} and gifts are limited to 1
 * @param giftOnce          whether one creator gets one gift of the group, whatever else it says
 * @param per               whether it counts for a creator or for an article
 */
public record GroupRule(
        String id,
        List<String> awards,
        Kind kind,
        @Nullable String defaultAward,
        @Nullable Integer maximum,
        boolean giftOnce,
        Per per) {

    public GroupRule {
        awards = List.copyOf(awards);
    }

    /** How the awards of the group stack. */
    public enum Kind {
        /** Only the highest is kept; the other places go to whoever is next. */
        HIGHEST_ONLY,
        /** Every place is kept; the gift is given once, for the highest. */
        TITLE_WITHOUT_GIFT,
        /** One of the awards: the one the creator chose, else the default, else the first that is won. */
        EXCLUSIVE,
        /** All of them, up to the maximum. */
        FREE
    }

    /** Whom the group limits. */
    public enum Per {
        AUTHOR,
        ARTICLE
    }

    /** A group of authors without further limits. */
    public static GroupRule of(String id, Kind kind, String... awards) {
        return new GroupRule(id, List.of(awards), kind, null, null, false, Per.AUTHOR);
    }
}
