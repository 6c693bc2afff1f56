package dev.laurel.ranking.messaging;

import dev.laurel.chassis.messaging.Rejection;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A record that cannot be used, and why. */
final class UnusableStateException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Rejection why;

    UnusableStateException(String code, @Nullable String field, String detail) {
        super(code + ": " + detail);
        this.why = new Rejection(code, field, detail);
    }

    Rejection why() {
        return why;
    }

    /** The value, which a usable state has. */
    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new UnusableStateException("missing-field", field, "The field is missing.");
        }
        return value;
    }
}
