package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A weighted sum of figures, rounded once, at the end, half to even. The fast path is {@code long} arithmetic that
 * notices overflow; the exact path is {@link BigDecimal}.
 */
final class LinearSum {

    private final List<BigDecimal> weights;
    private final List<Decimals> figures;
    private final BigDecimal constant;
    private final Decimals result;
    private final int common;
    private final long[] factors;
    private final boolean fits;
    private long scaledConstant;

    /**
     * A sum.
     *
     * @param figures in the order of the formula's names
     * @param result  takes the values
     */
    LinearSum(Formula.Linear formula, List<Decimals> figures, Decimals result) {
        this.weights = List.copyOf(formula.weights().values());
        this.figures = figures;
        this.constant = formula.constant();
        this.result = result;
        this.common = exactScale(formula, figures);
        this.factors = new long[weights.size()];
        this.fits = scale();
    }

    /** Decimals that hold every value of the formula without rounding. */
    static int exactScale(Formula.Linear formula, List<Decimals> figures) {
        int most = Math.max(0, formula.constant().stripTrailingZeros().scale());
        int next = 0;
        for (BigDecimal weight : formula.weights().values()) {
            most = Math.max(
                    most,
                    weight.stripTrailingZeros().scale() + figures.get(next++).scale());
        }
        return most;
    }

    private boolean scale() {
        try {
            for (int i = 0; i < factors.length; i++) {
                factors[i] = integer(weights.get(i), common - figures.get(i).scale());
            }
            scaledConstant = integer(constant, common);
            return Decimals.hasPower(Math.abs(common - result.scale()));
        } catch (ArithmeticException tooLarge) {
            return false;
        }
    }

    private static long integer(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }

    /** Works out the units from {@code from} up to, and without, {@code to}. */
    void run(int from, int to) {
        for (int unit = from; unit < to; unit++) {
            long quick = fits ? quick(unit) : Decimals.WIDE;
            if (quick == Decimals.WIDE) {
                result.set(unit, exact(unit));
            } else {
                result.setScaled(unit, quick);
            }
        }
    }

    private long quick(int unit) {
        long sum = scaledConstant;
        for (int i = 0; i < factors.length; i++) {
            long figure = figures.get(i).scaled(unit);
            long product = factors[i] * figure;
            long next = sum + product;
            if (figure == Decimals.WIDE
                    || Math.multiplyHigh(factors[i], figure) != product >> 63
                    || ((sum ^ next) & (product ^ next)) < 0) {
                return Decimals.WIDE;
            }
            sum = next;
        }
        if (common > result.scale()) {
            return sum == Decimals.WIDE ? sum : Decimals.divideHalfEven(sum, Decimals.power(common - result.scale()));
        }
        long factor = Decimals.power(result.scale() - common);
        long scaled = sum * factor;
        return Math.multiplyHigh(sum, factor) == scaled >> 63 ? scaled : Decimals.WIDE;
    }

    private BigDecimal exact(int unit) {
        BigDecimal sum = constant;
        for (int i = 0; i < weights.size(); i++) {
            sum = sum.add(weights.get(i).multiply(figures.get(i).get(unit)));
        }
        return sum;
    }
}
