package dev.laurel.submission.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a jury scores.
 *
 * @param from     lowest score
 * @param through  highest score
 * @param step     scores are {@code from} plus whole multiples of this
 * @param criteria in the order of the definition; at least one
 * @param window   when sheets may be written; null for as long as the contest is known
 * @param units    what is scored
 */
public record JuryRules(
        BigDecimal from,
        BigDecimal through,
        BigDecimal step,
        List<Criterion> criteria,
        @Nullable Window window,
        Set<Sheet.Unit> units) {

    public JuryRules {
        criteria = List.copyOf(criteria);
        units = Collections.unmodifiableSet(new TreeSet<>(units));
    }

    /** One thing that is scored. */
    public record Criterion(String id, Reason title) {}

    /** Whether a score lies on the scale. */
    public boolean allows(BigDecimal score) {
        return score.compareTo(from) >= 0
                && score.compareTo(through) <= 0
                && score.subtract(from).remainder(step).signum() == 0;
    }

    /** Whether there is a criterion of this id. */
    public boolean has(String criterion) {
        return criteria.stream().anyMatch(each -> each.id().equals(criterion));
    }
}
