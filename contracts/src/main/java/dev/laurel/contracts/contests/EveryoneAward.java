package dev.laurel.contracts.contests;

import dev.laurel.contracts.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For everyone who meets {@code where}, without a quota. */
public record EveryoneAward(
        String id,
        LocalizedText title,
        Unit unit,
        @Nullable String where,
        List<String> requires,
        @Nullable EarlierAwards requiresEarlier,
        @Nullable EarlierAwards forbidsEarlier,
        LocalizedText prize)
        implements Award {

    public EveryoneAward {
        unit = Defaults.or(unit, Unit.AUTHOR);
        requires = Defaults.list(requires);
    }
}
