package dev.laurel.canary.messaging;

/** Something to call. */
public final class Open {

    private Open() {}

    /** Something to call. */
    public static String name() {
        return "open";
    }
}
