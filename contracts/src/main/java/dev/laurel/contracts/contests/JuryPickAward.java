package dev.laurel.contracts.contests;

import dev.laurel.contracts.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chosen by people, within quotas. Either {@code grades} are given, or {@code prize} with {@code places} or
 * {@code quotaPer}.
 *
 * @param places   how many may be picked
 * @param quotaPer how many may be picked of each value
 * @param grades   several prizes, best first
 * @param stacking what happens when one creator is picked several times
 */
public record JuryPickAward(
        String id,
        LocalizedText title,
        Unit unit,
        @Nullable String where,
        List<String> requires,
        @Nullable EarlierAwards requiresEarlier,
        @Nullable EarlierAwards forbidsEarlier,
        @Nullable Integer places,
        @Nullable QuotaPer quotaPer,
        List<Grade> grades,
        @Nullable LocalizedText prize,
        Stacking stacking)
        implements Award {

    public JuryPickAward {
        unit = Defaults.or(unit, Unit.ARTICLE);
        requires = Defaults.list(requires);
        grades = Defaults.list(grades);
        stacking = Defaults.or(stacking, Stacking.FREE);
    }

    /** One of several prizes that people choose the winners of. */
    public record Grade(String id, LocalizedText title, LocalizedText prize, int places) {}
}
