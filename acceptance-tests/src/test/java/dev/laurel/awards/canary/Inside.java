package dev.laurel.awards.canary;

/** Something of the award engine that is not its domain, as its compiler of definitions is. */
public final class Inside {

    private Inside() {}
}
