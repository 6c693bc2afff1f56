package dev.laurel.canary.web;

import dev.laurel.canary.messaging.Open;

/** Calls sideways. */
public final class CallsMessaging {

    private CallsMessaging() {}

    static String call() {
        return Open.name();
    }
}
