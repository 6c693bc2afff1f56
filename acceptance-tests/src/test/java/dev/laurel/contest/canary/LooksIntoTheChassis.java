package dev.laurel.contest.canary;

import dev.laurel.chassis.canary.Inside;

/** Calls upwards. */
public final class LooksIntoTheChassis {

    private LooksIntoTheChassis() {}

    static String call() {
        return Inside.name();
    }
}
