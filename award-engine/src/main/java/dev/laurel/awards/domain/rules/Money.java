package dev.laurel.awards.domain.rules;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount of money.
 *
 * @param currency ISO 4217, for example {@code CNY}
 * @param minor    in the currency's smallest unit, for example cents
 */
public record Money(String currency, long minor) {

    /**
     * The amount that a decimal says.
     *
     * @throws ArithmeticException      if it has more decimals than the currency
     * @throws IllegalArgumentException if there is no such currency or no such number
     */
    public static Money of(String currency, String amount) {
        return new Money(
                currency,
                new BigDecimal(amount).movePointRight(digits(currency)).longValueExact());
    }

    /** {@code count} times this amount. */
    public Money times(long count) {
        return new Money(currency, Math.multiplyExact(minor, count));
    }

    /** The amount with the currency's number of decimals. */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /** For example {@code 37.50 CNY}. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString() + " " + currency;
    }

    private static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
