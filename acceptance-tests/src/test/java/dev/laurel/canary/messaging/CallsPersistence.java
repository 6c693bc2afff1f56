package dev.laurel.canary.messaging;

/** Calls sideways. */
public final class CallsPersistence {

    private CallsPersistence() {}

    static String call() {
        return dev.laurel.canary.persistence.Open.name();
    }
}
