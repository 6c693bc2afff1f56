package dev.laurel.chassis.canary;

/** Something of the chassis. */
public final class Inside {

    private Inside() {}

    /** Something to call. */
    public static String name() {
        return "inside";
    }
}
