package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.contracts.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Winners drawn by lot, in a way that anyone can verify.
 *
 * @param places                       winners of each draw
 * @param per                          one draw, or one for each week; then {@code where} looks at that week alone
 * @param excludeWinnersOfEarlierDraws whether one can win in one draw of this award only
 * @param commitment                   hexadecimal SHA-256 of the secret, put here before the contest opens
 */
public record DrawAward(
        String id,
        LocalizedText title,
        Unit unit,
        @Nullable String where,
        List<String> requires,
        @Nullable EarlierAwards requiresEarlier,
        @Nullable EarlierAwards forbidsEarlier,
        int places,
        Per per,
        LocalizedText prize,
        Boolean excludeWinnersOfEarlierDraws,
        @Nullable String commitment)
        implements Award {

    public DrawAward {
        unit = Defaults.or(unit, Unit.AUTHOR);
        requires = Defaults.list(requires);
        per = Defaults.or(per, Per.CONTEST);
        excludeWinnersOfEarlierDraws = Defaults.or(excludeWinnersOfEarlierDraws, false);
    }

    /** How often lots are drawn. */
    public enum Per {
        @JsonProperty("contest")
        CONTEST,
        /** Monday to Sunday in the contest's zone. */
        @JsonProperty("week")
        WEEK
    }
}
