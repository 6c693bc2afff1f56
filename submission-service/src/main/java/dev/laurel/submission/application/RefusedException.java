package dev.laurel.submission.application;

import java.io.Serial;

/** Something was asked for that the present state does not allow. */
public final class RefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * A refusal.
     *
     * @param code   a short stable word in kebab-case
     * @param detail what stands in the way and what would help, for a person
     */
    public RefusedException(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The sentence for a person. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
