package dev.laurel.metrics.canary;

import dev.laurel.ranking.canary.Inside;

/** Calls what it should only hear of. */
public final class LooksIntoAnotherService {

    private LooksIntoAnotherService() {}

    static String call() {
        return Inside.name();
    }
}
