package dev.laurel.contest;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads a decimal constant from the text of a formula, because the parser only keeps the nearest double: 0.1 must stay
 * one tenth.
 */
final class DecimalLiterals {

    /** The sign belongs to the constant where the grammar says so; blanks may stand between the two. */
    private static final Pattern DECIMAL = Pattern.compile("(-?)\\s*([0-9]*\\.[0-9]+|[0-9]+)([eE][+-]?[0-9]+)?");

    private DecimalLiterals() {}

    /**
     * The constant that starts at {@code index}.
     *
     * @param index in UTF-16 units
     * @param near  what the parser made of it; only decides about a sign that stands before {@code index}
     * @throws NumberFormatException if no decimal constant starts there
     */
    static BigDecimal at(String formula, int index, double near) {
        var matcher = DECIMAL.matcher(formula).region(index, formula.length());
        if (!matcher.lookingAt()) {
            throw new NumberFormatException("no decimal constant at " + index);
        }
        String exponent = matcher.group(3) == null ? "" : matcher.group(3);
        var size = new BigDecimal(matcher.group(2) + exponent);
        return near < 0 ? size.negate() : size;
    }
}
