package dev.laurel.submission.canary;

import dev.laurel.metrics.canary.Inside;

/** Calls what it should only hear of. */
public final class LooksIntoAnotherService {

    private LooksIntoAnotherService() {}

    static String call() {
        return Inside.name();
    }
}
