package dev.laurel.localstack.canary;

import dev.laurel.metrics.canary.Inside;

/** Calls what it should start as a process. */
public final class LooksIntoAService {

    private LooksIntoAService() {}

    static String call() {
        return Inside.name();
    }
}
