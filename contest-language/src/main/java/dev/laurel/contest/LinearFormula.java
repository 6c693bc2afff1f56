package dev.laurel.contest;

import dev.laurel.contracts.contests.Counter;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A score as a weighted sum of counters, in exact decimals: {@code constant + Σ weight × counter}.
 *
 * @param weights  of the counters that matter, none of them zero, in the order of {@link Counter}
 * @param constant added to every score; mostly zero
 */
public record LinearFormula(Map<Counter, BigDecimal> weights, BigDecimal constant) {

    public LinearFormula {
        var ordered = new EnumMap<Counter, BigDecimal>(Counter.class);
        ordered.putAll(weights);
        weights = Collections.unmodifiableMap(ordered);
    }

    /** Weight of {@code counter}; zero where the formula does not use it. */
    public BigDecimal weight(Counter counter) {
        return weights.getOrDefault(counter, BigDecimal.ZERO);
    }
}
