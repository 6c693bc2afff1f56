package dev.laurel.awards.domain.rules;

import java.util.List;

/**
 * A quota for each value of a text figure.
 *
 * @param by     {@code category}, {@code kind} or {@code attribute.<name>}
 * @param values which have places; all that occur if empty
 * @param each   places of each
 */
public record QuotaPer(String by, List<String> values, int each) {

    public QuotaPer {
        values = List.copyOf(values);
    }
}
