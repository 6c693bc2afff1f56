package dev.laurel.contracts.contests;

import dev.laurel.contracts.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranked places in tiers.
 *
 * @param score    id of the score that ranks; absent: the main score, for articles only
 * @param stacking what happens when one creator would hold several places
 * @param tiers    from place 1 on, without gaps
 * @param quotaPer a ladder of its own for each value
 */
public record LadderAward(
        String id,
        LocalizedText title,
        Unit unit,
        @Nullable String where,
        List<String> requires,
        @Nullable EarlierAwards requiresEarlier,
        @Nullable EarlierAwards forbidsEarlier,
        @Nullable String score,
        Stacking stacking,
        List<Tier> tiers,
        @Nullable QuotaPer quotaPer)
        implements Award {

    public LadderAward {
        unit = Defaults.or(unit, Unit.ARTICLE);
        requires = Defaults.list(requires);
        tiers = List.copyOf(tiers);
    }

    /** A ladder of articles by the main score, open to all. */
    public LadderAward(String id, LocalizedText title, Stacking stacking, List<Tier> tiers) {
        this(id, title, Unit.ARTICLE, null, List.of(), null, null, null, stacking, tiers, null);
    }

    /**
     * Places {@code from} to {@code through}, both inclusive, counted from 1.
     *
     * @param ordered whether the places within the tier are shown
     */
    public record Tier(int from, int through, LocalizedText title, LocalizedText prize, Boolean ordered) {
        public Tier {
            ordered = Defaults.or(ordered, true);
        }

        public Tier(int from, int through, LocalizedText title, LocalizedText prize) {
            this(from, through, title, prize, true);
        }
    }
}
