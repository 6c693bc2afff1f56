package dev.laurel.chassis.state;

import java.io.Serial;

/** A state was not acknowledged by the broker, so nothing that depends on it may be committed. */
public final class StateNotPublishedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    StateNotPublishedException(String message, Throwable cause) {
        super(message, cause);
    }
}
