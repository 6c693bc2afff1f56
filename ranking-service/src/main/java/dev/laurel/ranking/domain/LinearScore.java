package dev.laurel.ranking.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A score that is a sum of counters times exact decimal weights plus a constant, rounded once, at the end, half to even,
 * to a declared number of decimals. Equal inputs give equal scores on every machine; no binary fraction is involved.
 * Immutable. The fast path is {@code long} arithmetic that notices overflow; the exact path is {@link BigDecimal}.
 */
public final class LinearScore {

    private static final int MAX_LONG_POWER = 18;

    private final Map<Counter, BigDecimal> weights;
    private final BigDecimal constant;
    private final int scale;
    private final @Nullable Fast fast;

    /**
     * A score of these weights.
     *
     * @param weights of the counters that take part
     * @param scale   decimals of the result, 0 to 10
     */
    public LinearScore(Map<Counter, BigDecimal> weights, BigDecimal constant, int scale) {
        if (scale < 0 || scale > 10) {
            throw new IllegalArgumentException("A score has 0 to 10 decimals, not " + scale + ".");
        }
        this.weights = new EnumMap<>(Counter.class);
        this.weights.putAll(weights);
        this.constant = constant;
        this.scale = scale;
        this.fast = Fast.of(this.weights, constant, scale);
    }

    /** Decimals of the result. */
    public int scale() {
        return scale;
    }

    /** The rounded score. */
    public Score score(Counts counts) {
        if (fast != null) {
            long quick = fast.score(counts);
            if (quick != Fast.OVERFLOW) {
                return Score.ofUnscaled(quick, scale);
            }
        }
        return Score.of(exact(counts).setScale(scale, RoundingMode.HALF_EVEN));
    }

    /** The sum before rounding. */
    public BigDecimal exact(Counts counts) {
        BigDecimal sum = constant;
        for (Map.Entry<Counter, BigDecimal> weight : weights.entrySet()) {
            sum = sum.add(weight.getValue().multiply(BigDecimal.valueOf(counts.of(weight.getKey()))));
        }
        return sum;
    }

    /** The constant part, 0 for most contests. */
    public BigDecimal constant() {
        return constant;
    }

    /** The summands of a score in the order of the counters; the constant is not among them. */
    public List<Term> terms(Counts counts) {
        List<Term> terms = new ArrayList<>(weights.size());
        weights.forEach((counter, weight) -> {
            long value = counts.of(counter);
            terms.add(new Term(counter, value, weight, weight.multiply(BigDecimal.valueOf(value))));
        });
        return List.copyOf(terms);
    }

    /** One summand: {@code value × weight = product}, exact. */
    public record Term(Counter counter, long value, BigDecimal weight, BigDecimal product) {}

    /** Weights as integers of a common scale. */
    private record Fast(
            long views, long likes, long comments, long collects, long constant, long factor, long divisor) {

        /** Never a result of this path: {@link #score} leaves the least {@code long} to the exact one. */
        static final long OVERFLOW = Long.MIN_VALUE;

        static @Nullable Fast of(Map<Counter, BigDecimal> weights, BigDecimal constant, int scale) {
            int common = Math.max(0, constant.stripTrailingZeros().scale());
            for (BigDecimal weight : weights.values()) {
                common = Math.max(common, weight.stripTrailingZeros().scale());
            }
            int shift = scale - common;
            if (Math.abs(shift) > MAX_LONG_POWER) {
                return null;
            }
            try {
                return new Fast(
                        integer(weights.get(Counter.VIEWS), common),
                        integer(weights.get(Counter.LIKES), common),
                        integer(weights.get(Counter.COMMENTS), common),
                        integer(weights.get(Counter.COLLECTS), common),
                        integer(constant, common),
                        shift > 0 ? power(shift) : 1,
                        shift < 0 ? power(-shift) : 1);
            } catch (ArithmeticException tooLarge) {
                return null;
            }
        }

        private static long integer(@Nullable BigDecimal value, int scale) {
            return value == null
                    ? 0
                    : value.setScale(scale, RoundingMode.UNNECESSARY)
                            .unscaledValue()
                            .longValueExact();
        }

        long score(Counts counts) {
            long sum = constant;
            sum = add(sum, views, counts.views());
            sum = add(sum, likes, counts.likes());
            sum = add(sum, comments, counts.comments());
            sum = add(sum, collects, counts.collects());
            if (sum == OVERFLOW || divisor != 1) {
                return sum == OVERFLOW ? OVERFLOW : divideHalfEven(sum, divisor);
            }
            return add(0, sum, factor);
        }

        /** {@code sum + weight * count}; once overflown it stays so. */
        private static long add(long sum, long weight, long count) {
            long product = weight * count;
            long next = sum + product;
            boolean overflow = sum == OVERFLOW
                    || Math.multiplyHigh(weight, count) != product >> 63
                    || ((sum ^ next) & (product ^ next)) < 0;
            return overflow ? OVERFLOW : next;
        }

        private static long divideHalfEven(long value, long divisor) {
            long quotient = value / divisor;
            long twice = Math.abs(value % divisor) * 2;
            if (twice > divisor || (twice == divisor && (quotient & 1) != 0)) {
                return quotient + Long.signum(value);
            }
            return quotient;
        }

        private static long power(int exponent) {
            long result = 1;
            for (int i = 0; i < exponent; i++) {
                result *= 10;
            }
            return result;
        }
    }
}
