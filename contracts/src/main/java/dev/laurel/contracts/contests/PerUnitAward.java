package dev.laurel.contracts.contests;

import dev.laurel.contracts.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prize as often as a measure counts, for example for each new author referred.
 *
 * @param measure name of a measure of the unit, rounded down
 * @param prize   given once for each
 * @param maximum how often one unit gets it at most; absent: without end
 */
public record PerUnitAward(
        String id,
        LocalizedText title,
        Unit unit,
        @Nullable String where,
        List<String> requires,
        @Nullable EarlierAwards requiresEarlier,
        @Nullable EarlierAwards forbidsEarlier,
        String measure,
        LocalizedText prize,
        @Nullable Integer maximum)
        implements Award {

    public PerUnitAward {
        unit = Defaults.or(unit, Unit.AUTHOR);
        requires = Defaults.list(requires);
    }
}
