package dev.laurel.submission.application;

import java.io.Serial;

/** A request names something that there is not, or says what cannot be. */
public final class UnusableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String expected;

    /**
     * A refusal.
     *
     * @param field    where the fault is
     * @param problem  what is wrong
     * @param expected what would be right
     */
    public UnusableException(String field, String problem, String expected) {
        super(problem, null, false, false);
        this.field = field;
        this.expected = expected;
    }

    public String field() {
        return field;
    }

    /** What is wrong, for a person. */
    public String problem() {
        return String.valueOf(getMessage());
    }

    public String expected() {
        return expected;
    }
}
