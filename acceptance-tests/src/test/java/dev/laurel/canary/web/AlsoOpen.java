package dev.laurel.canary.web;

/** Is public although nobody needs it. */
public final class AlsoOpen {

    private AlsoOpen() {}

    /** Something to call. */
    public static String name() {
        return "open";
    }
}
