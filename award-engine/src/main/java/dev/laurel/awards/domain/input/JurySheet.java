package dev.laurel.awards.domain.input;

import dev.laurel.awards.domain.rules.UnitKind;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What one juror says of one entry or column.
 *
 * @param scores    per criterion
 * @param submitted drafts do not count
 */
public record JurySheet(
        String jurorId, UnitKind unit, String unitId, Map<String, BigDecimal> scores, boolean submitted) {

    public JurySheet {
        scores = Map.copyOf(scores);
    }
}
