package dev.laurel.awards.domain.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What jurors score.
 *
 * @param criteria      their weights sum to 1
 * @param minimumSheets an entry or column with fewer submitted sheets has no jury score, which counts as 0 and is warned of
 * @param appliesTo     which entries need sheets; all if absent
 */
public record JuryRules(
        List<Criterion> criteria,
        int minimumSheets,
        @Nullable Condition appliesTo) {

    /** No jury. */
    public static final JuryRules NONE = new JuryRules(List.of(), 0, null);

    public JuryRules {
        criteria = List.copyOf(criteria);
    }

    /** One thing that is scored. */
    public record Criterion(String id, BigDecimal weight) {}
}
