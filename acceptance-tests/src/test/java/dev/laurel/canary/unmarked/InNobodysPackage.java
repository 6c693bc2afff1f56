package dev.laurel.canary.unmarked;

/** Lives in a package that says nothing of null. */
public final class InNobodysPackage {

    private InNobodysPackage() {}

    static int one() {
        return 1;
    }
}
