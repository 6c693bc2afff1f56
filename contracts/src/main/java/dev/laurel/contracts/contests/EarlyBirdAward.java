package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.contracts.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For the first ones, by the time of publication; an author counts once.
 *
 * @param places how many, in the contest or on each day
 * @param days   days that matter; absent: the submission window
 */
public record EarlyBirdAward(
        String id,
        LocalizedText title,
        Unit unit,
        @Nullable String where,
        List<String> requires,
        @Nullable EarlierAwards requiresEarlier,
        @Nullable EarlierAwards forbidsEarlier,
        int places,
        Per per,
        @Nullable Days days,
        LocalizedText prize)
        implements Award {

    public EarlyBirdAward {
        unit = Defaults.or(unit, Unit.AUTHOR);
        requires = Defaults.list(requires);
        per = Defaults.or(per, Per.CONTEST);
    }

    /** Both ends inclusive. */
    public record Days(LocalDate from, LocalDate through) {}

    /** Over what the first ones are counted. */
    public enum Per {
        @JsonProperty("contest")
        CONTEST,
        @JsonProperty("day")
        DAY
    }
}
