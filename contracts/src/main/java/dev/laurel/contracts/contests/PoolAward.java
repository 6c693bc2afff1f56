package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.contracts.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money shared equally among all who reach a stage.
 *
 * @param currency          ISO 4217
 * @param stages            in order
 * @param remainder         where the part goes that cannot be shared equally
 * @param maximumPerCreator what one creator gets at most, of all stages together; the rest stays with the organiser
 */
public record PoolAward(
        String id,
        LocalizedText title,
        Unit unit,
        @Nullable String where,
        List<String> requires,
        @Nullable EarlierAwards requiresEarlier,
        @Nullable EarlierAwards forbidsEarlier,
        String currency,
        List<Stage> stages,
        Remainder remainder,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal maximumPerCreator)
        implements Award {

    public PoolAward {
        unit = Defaults.or(unit, Unit.AUTHOR);
        requires = Defaults.list(requires);
        stages = List.copyOf(stages);
        remainder = Defaults.or(remainder, Remainder.KEEP);
    }

    /**
     * A sum and who shares it.
     *
     * @param when             condition on the unit
     * @param requiresPrevious whether the stage before must be reached too
     * @param growth           larger sums for more heads; the last one that applies counts
     */
    public record Stage(
            String id,
            LocalizedText title,
            String when,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
            Boolean requiresPrevious,
            List<Growth> growth) {
        public Stage {
            requiresPrevious = Defaults.or(requiresPrevious, false);
            growth = Defaults.list(growth);
        }
    }

    /** With more than {@code above} sharing, the sum is {@code amount}. */
    public record Growth(
            int above,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {}

    /** The smallest units of the currency that cannot be shared equally. */
    public enum Remainder {
        /** They stay with the organiser; the result states them. */
        @JsonProperty("keep")
        KEEP,
        /** One each to the first in the order of the standings. */
        @JsonProperty("toFirst")
        TO_FIRST
    }
}
