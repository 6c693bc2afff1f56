package dev.laurel.chassis.topics;

import java.io.Serial;
import java.util.List;

/** The topics are not as declared, so the service does not start: it would lose or reorder what it cannot replace. */
public final class TopicRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    TopicRefusedException(List<String> differences) {
        super(String.join(System.lineSeparator(), differences));
    }

    TopicRefusedException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
