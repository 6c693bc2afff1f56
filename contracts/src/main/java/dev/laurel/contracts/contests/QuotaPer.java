package dev.laurel.contracts.contests;

import java.util.List;

/**
 * An award that is given separately for each value of something.
 *
 * @param by     {@code category} or {@code kind} of the entry, or {@code attribute:<name>} of the author
 * @param values the values that have winners; empty: all that occur
 * @param each   winners of each value
 */
public record QuotaPer(String by, List<String> values, int each) {
    public QuotaPer {
        values = Defaults.list(values);
    }
}
