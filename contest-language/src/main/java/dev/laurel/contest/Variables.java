package dev.laurel.contest;

/** What is known of one entry, author or column when an expression asks. */
public interface Variables {

    /** A counter, measure or score; of an entry's author as {@code author.<name>}. 0 if there is none. */
    double number(String name);

    /** Whether the entry bears a label. */
    boolean hasLabel(String id);

    /** {@code category} or {@code kind} of the entry, or {@code attribute.<name>} of the author; empty if unknown. */
    String text(String name);
}
