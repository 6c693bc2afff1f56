package dev.laurel.notification.canary;

/** Something that is nobody else's business. */
public final class Inside {

    private Inside() {}

    /** Something to call. */
    public static String name() {
        return "inside";
    }
}
