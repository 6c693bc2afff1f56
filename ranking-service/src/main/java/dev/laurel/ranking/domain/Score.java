package dev.laurel.ranking.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An exact decimal with a fixed number of decimals. Kept as a scaled {@code long} wherever that is exact, which is what
 * makes a million of them cheap to order; larger values fall back to {@link BigInteger} and stay exact. Scores of one
 * contest share their scale; scores of different scales must not be compared.
 */
public final class Score implements Comparable<Score> {

    private final long unscaled;
    private final int scale;
    private final @Nullable BigInteger wide;

    private Score(long unscaled, int scale, @Nullable BigInteger wide) {
        this.unscaled = unscaled;
        this.scale = scale;
        this.wide = wide;
    }

    /** {@code unscaled / 10^scale}. */
    public static Score ofUnscaled(long unscaled, int scale) {
        return new Score(unscaled, scale, null);
    }

    /** {@code value} with its own scale. */
    public static Score of(BigDecimal value) {
        BigInteger exact = value.unscaledValue();
        if (exact.bitLength() < Long.SIZE) {
            return new Score(exact.longValue(), value.scale(), null);
        }
        return new Score(exact.signum() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE, value.scale(), exact);
    }

    /**
     * The scaled value, cut to the range of {@code long}: orders scores as they are ordered, except that values outside
     * the range appear equal to its end.
     */
    public long saturated() {
        return unscaled;
    }

    /** The exact value, with the scale's number of decimals. */
    public BigDecimal toBigDecimal() {
        return wide == null ? BigDecimal.valueOf(unscaled, scale) : new BigDecimal(wide, scale);
    }

    /** How far this is above {@code other}; negative if it is below. */
    public BigDecimal minus(Score other) {
        return toBigDecimal().subtract(other.toBigDecimal());
    }

    @Override
    public int compareTo(Score other) {
        if (scale != other.scale) {
            throw new IllegalArgumentException("Scores of different scales have no order.");
        }
        int byRange = Long.compare(unscaled, other.unscaled);
        if (byRange != 0 || (wide == null && other.wide == null)) {
            return byRange;
        }
        return exact().compareTo(other.exact());
    }

    private BigInteger exact() {
        return wide == null ? BigInteger.valueOf(unscaled) : wide;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Score score && scale == score.scale && exact().equals(score.exact());
    }

    @Override
    public int hashCode() {
        return 31 * exact().hashCode() + scale;
    }

    /** Plain decimal notation, for example {@code 123.4500}. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
