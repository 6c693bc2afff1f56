package dev.laurel.notification.canary;

import dev.laurel.submission.canary.Inside;

/** Calls what it should only hear of. */
public final class LooksIntoAnotherService {

    private LooksIntoAnotherService() {}

    static String call() {
        return Inside.name();
    }
}
