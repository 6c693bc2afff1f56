package dev.laurel.canary.application;

import dev.laurel.canary.web.AlsoOpen;

/** Calls outwards. */
public final class CallsAnAdapter {

    private CallsAnAdapter() {}

    static String call() {
        return AlsoOpen.name();
    }
}
