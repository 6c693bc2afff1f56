package dev.laurel.localstack.launch;

import org.jspecify.annotations.Nullable;

/** Something the person at the terminal can do something about; its message says what, and is shown without a trace. */
public final class LaunchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
