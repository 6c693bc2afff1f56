package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.Normalisation;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Turns the raw values of a score into those that count. Values keep the score's decimals, half to even. */
final class Normaliser {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Normaliser() {}

    static Decimals apply(Normalisation normalisation, Decimals raw) {
        if (normalisation instanceof Normalisation.ShareOfBest) {
            return shareOfBest(raw);
        } else if (normalisation instanceof Normalisation.RankPercentile) {
            return rankPercentile(raw);
        } else if (normalisation instanceof Normalisation.Logarithm) {
            return each(raw, value -> StrictMath.log1p(Math.max(0, value)));
        } else if (normalisation instanceof Normalisation.SquareRoot) {
            return each(raw, value -> StrictMath.sqrt(Math.max(0, value)));
        } else if (normalisation instanceof Normalisation.Cap cap) {
            return apply(cap.then(), cap(raw, cap.maximum()));
        }
        return raw;
    }

    private static Decimals shareOfBest(Decimals raw) {
        Decimals share = new Decimals(raw.size(), raw.scale());
        int best = 0;
        for (int i = 1; i < raw.size(); i++) {
            best = raw.compare(i, best) > 0 ? i : best;
        }
        if (raw.size() == 0 || raw.get(best).signum() <= 0) {
            return share;
        }
        BigDecimal greatest = raw.get(best);
        long divisor = raw.scaled(best);
        long factor = 100 * Decimals.power(raw.scale());
        Parallel.ranges(raw.size(), (from, to) -> {
            for (int i = from; i < to; i++) {
                long value = raw.scaled(i);
                long product = value * factor;
                if (value != Decimals.WIDE && Math.multiplyHigh(value, factor) == product >> 63) {
                    share.setScaled(i, divisor == Decimals.WIDE ? 0 : Decimals.divideHalfEven(product, divisor));
                }
                if (divisor == Decimals.WIDE || Math.multiplyHigh(value, factor) != product >> 63) {
                    share.set(i, raw.get(i).multiply(HUNDRED).divide(greatest, raw.scale(), RoundingMode.HALF_EVEN));
                }
            }
        });
        return share;
    }

    private static Decimals rankPercentile(Decimals raw) {
        int size = raw.size();
        Decimals percentile = new Decimals(size, raw.scale());
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        UnitOrder.descending(raw).sortWithoutIds(order);
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && raw.compare(order[from], order[to]) == 0) {
                to++;
            }
            // Ranks from + 1 to `to`; twice their mean is from + 1 + to.
            BigDecimal above = BigDecimal.valueOf(2L * size - (from + 1L + to));
            BigDecimal value = size == 1
                    ? HUNDRED
                    : above.multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(2L * (size - 1)), raw.scale(), RoundingMode.HALF_EVEN);
            for (int i = from; i < to; i++) {
                percentile.set(order[i], value);
            }
            from = to;
        }
        return percentile;
    }

    private static Decimals cap(Decimals raw, BigDecimal maximum) {
        Decimals capped = new Decimals(raw.size(), raw.scale());
        for (int i = 0; i < raw.size(); i++) {
            capped.set(i, raw.get(i).min(maximum));
        }
        return capped;
    }

    private static Decimals each(Decimals raw, RealFunction function) {
        Decimals changed = new Decimals(raw.size(), raw.scale());
        Parallel.ranges(raw.size(), (from, to) -> {
            for (int i = from; i < to; i++) {
                changed.set(i, new BigDecimal(function.of(raw.real(i))));
            }
        });
        return changed;
    }

    @FunctionalInterface
    private interface RealFunction {

        double of(double value);
    }
}
