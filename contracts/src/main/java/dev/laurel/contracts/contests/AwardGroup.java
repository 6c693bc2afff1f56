package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How several awards stack for one creator.
 *
 * @param awards            ids of awards, each in one group at most
 * @param precedence        ids of the same awards, highest first; absent: as listed in {@code awards}
 * @param per               whether one creator, or one article, gets one award of several
 * @param defaultAward      of exclusive tracks: for creators who made no choice; absent: the first
 * @param maximumPerCreator prizes of the group that one creator gets at most; absent: without end
 */
public record AwardGroup(
        String id,
        List<String> awards,
        GroupStacking stacking,
        Per per,
        List<String> precedence,
        @Nullable String defaultAward,
        @Nullable Integer maximumPerCreator) {

    public AwardGroup {
        awards = List.copyOf(awards);
        per = Defaults.or(per, Per.AUTHOR);
        precedence = precedence == null || precedence.isEmpty() ? awards : List.copyOf(precedence);
    }

    /** Whose awards stack. */
    public enum Per {
        @JsonProperty("author")
        AUTHOR,
        @JsonProperty("article")
        ARTICLE
    }

    /** What becomes of lower awards of one creator. */
    public enum GroupStacking {
        /** They go to whoever is next. */
        @JsonProperty("highestOnly")
        HIGHEST_ONLY,
        /** Places and titles are kept; the gift is sent once, with the highest. */
        @JsonProperty("titleWithoutGift")
        TITLE_WITHOUT_GIFT,
        /** Tracks of which a creator is in one: the chosen one, else the default. */
        @JsonProperty("exclusive")
        EXCLUSIVE,
        /** Nothing. */
        @JsonProperty("free")
        FREE
    }
}
