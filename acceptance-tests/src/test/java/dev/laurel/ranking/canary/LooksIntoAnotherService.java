package dev.laurel.ranking.canary;

import dev.laurel.notification.canary.Inside;

/** Calls what it should only hear of. */
public final class LooksIntoAnotherService {

    private LooksIntoAnotherService() {}

    static String call() {
        return Inside.name();
    }
}
