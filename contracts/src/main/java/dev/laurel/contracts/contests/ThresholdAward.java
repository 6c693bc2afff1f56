package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.contracts.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For everyone who passes a gate.
 *
 * @param gates from the lowest to the highest
 */
public record ThresholdAward(
        String id,
        LocalizedText title,
        Unit unit,
        @Nullable String where,
        List<String> requires,
        @Nullable EarlierAwards requiresEarlier,
        @Nullable EarlierAwards forbidsEarlier,
        List<Gate> gates,
        Given given)
        implements Award {

    public ThresholdAward {
        unit = Defaults.or(unit, Unit.AUTHOR);
        requires = Defaults.list(requires);
        gates = List.copyOf(gates);
    }

    /** Passed by every unit that meets the condition {@code when}. */
    public record Gate(String id, LocalizedText title, LocalizedText prize, String when) {}

    /** Of several gates passed. */
    public enum Given {
        /** Each brings its prize. */
        @JsonProperty("cumulative")
        CUMULATIVE,
        /** The last one of the list brings its prize. */
        @JsonProperty("highest")
        HIGHEST
    }
}
