package dev.laurel.canary.persistence;

import dev.laurel.canary.web.AlsoOpen;

/** Calls sideways. */
public final class CallsWeb {

    private CallsWeb() {}

    static String call() {
        return AlsoOpen.name();
    }
}
