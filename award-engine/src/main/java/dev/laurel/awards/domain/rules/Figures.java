package dev.laurel.awards.domain.rules;

import java.math.BigDecimal;

/** What is known of one unit – an entry, an author or a column – when a formula or condition asks. */
public interface Figures {

    /** The exact value of a counter, measure or score; 0 for one that nobody reported. */
    BigDecimal number(String name);

    /** The same, as the nearest binary fraction. */
    default double real(String name) {
        return number(name).doubleValue();
    }

    /** Whether the entry bears an editor's label; never for authors and columns. */
    boolean hasLabel(String label);

    /** {@code category} and {@code kind} of the entry or {@code attribute.<name>} of its author; empty if unknown. */
    String text(String name);
}
