package dev.laurel.awards.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One exact decimal for each unit, all with the same number of decimals. Scaled {@code long}s wherever they fit, which
 * is what makes a million of them cheap; larger ones fall back to {@link BigDecimal} and stay exact. Different indices
 * may be written from different threads.
 */
final class Decimals {

    /** Stands for a value that does not fit; never a scaled value itself. */
    static final long WIDE = Long.MIN_VALUE;

    private static final int EXACT_DOUBLE_BITS = 53;
    private static final long[] POWERS = powers();

    private final int scale;
    private final long[] values;
    private final Map<Integer, BigDecimal> wide = new ConcurrentHashMap<>();

    Decimals(int size, int scale) {
        this.values = new long[size];
        this.scale = scale;
    }

    int size() {
        return values.length;
    }

    int scale() {
        return scale;
    }

    /** The scaled value, or {@link #WIDE}. */
    long scaled(int index) {
        return values[index];
    }

    /** The scaled value cut to the range of {@code long}: orders as the values do, except that wide ones tie. */
    long saturated(int index) {
        long value = values[index];
        return value != WIDE ? value : get(index).signum() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE + 1;
    }

    boolean hasWide() {
        return !wide.isEmpty();
    }

    BigDecimal get(int index) {
        long value = values[index];
        if (value != WIDE) {
            return BigDecimal.valueOf(value, scale);
        }
        BigDecimal exact = wide.get(index);
        if (exact == null) {
            throw new IllegalStateException("A wide value is missing.");
        }
        return exact;
    }

    /** The nearest binary fraction. */
    double real(int index) {
        long value = values[index];
        if (scale < POWERS.length && Math.abs(value) < 1L << EXACT_DOUBLE_BITS && value != WIDE) {
            return (double) value / (double) POWERS[scale];
        }
        return get(index).doubleValue();
    }

    /** Stores a scaled value; {@link #WIDE} is no such value. */
    void setScaled(int index, long value) {
        values[index] = value;
    }

    /** Stores a value rounded to the decimals, half to even. */
    void set(int index, BigDecimal value) {
        BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_EVEN);
        BigInteger unscaled = rounded.unscaledValue();
        if (unscaled.bitLength() < Long.SIZE - 1) {
            values[index] = unscaled.longValue();
        } else {
            wide.put(index, rounded);
            values[index] = WIDE;
        }
    }

    int compare(int left, int right) {
        long a = values[left];
        long b = values[right];
        return a != WIDE && b != WIDE ? Long.compare(a, b) : get(left).compareTo(get(right));
    }

    /** The values of other units, unit by unit. */
    Decimals gather(int[] units) {
        Decimals gathered = new Decimals(units.length, scale);
        for (int i = 0; i < units.length; i++) {
            gathered.values[i] = values[units[i]];
            if (values[units[i]] == WIDE) {
                gathered.wide.put(i, get(units[i]));
            }
        }
        return gathered;
    }

    /** 10 to the power of {@code exponent}, 0 to 18. */
    static long power(int exponent) {
        return POWERS[exponent];
    }

    /** Whether there is such a power. */
    static boolean hasPower(int exponent) {
        return exponent >= 0 && exponent < POWERS.length;
    }

    /** The quotient rounded half to even; {@code divisor} is positive. */
    static long divideHalfEven(long value, long divisor) {
        long quotient = value / divisor;
        long rest = Math.abs(value % divisor);
        long missing = divisor - rest;
        if (rest > missing || (rest == missing && (quotient & 1) != 0)) {
            return quotient + Long.signum(value);
        }
        return quotient;
    }

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
