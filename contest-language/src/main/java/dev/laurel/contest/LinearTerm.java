package dev.laurel.contest;

import dev.laurel.contracts.contests.Counter;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A part of a formula: a constant plus weighted counters. Immutable. */
record LinearTerm(Map<Counter, BigDecimal> weights, BigDecimal constant) {

    static LinearTerm of(BigDecimal constant) {
        return new LinearTerm(Map.of(), constant);
    }

    static LinearTerm of(Counter counter) {
        return new LinearTerm(Map.of(counter, BigDecimal.ONE), BigDecimal.ZERO);
    }

    boolean isConstant() {
        return weights.isEmpty();
    }

    LinearTerm plus(LinearTerm other) {
        var sum = new EnumMap<Counter, BigDecimal>(Counter.class);
        sum.putAll(weights);
        other.weights.forEach((counter, weight) -> sum.merge(counter, weight, BigDecimal::add));
        return new LinearTerm(sum, constant.add(other.constant));
    }

    LinearTerm negated() {
        return each(BigDecimal::negate);
    }

    LinearTerm times(BigDecimal factor) {
        return each(value -> value.multiply(factor));
    }

    /**
     * The exact quotient.
     *
     * @throws ArithmeticException if a quotient has no finite decimal form
     */
    LinearTerm dividedBy(BigDecimal divisor) {
        return each(value -> value.divide(divisor));
    }

    /** With numbers in their plain shortest form and without counters that cancel out. */
    LinearFormula toFormula() {
        var used = new EnumMap<Counter, BigDecimal>(Counter.class);
        weights.forEach((counter, weight) -> {
            if (weight.signum() != 0) {
                used.put(counter, plain(weight));
            }
        });
        return new LinearFormula(used, plain(constant));
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private LinearTerm each(UnaryOperator<BigDecimal> change) {
        var changed = new EnumMap<Counter, BigDecimal>(Counter.class);
        weights.forEach((counter, weight) -> changed.put(counter, change.apply(weight)));
        return new LinearTerm(changed, change.apply(constant));
    }
}
