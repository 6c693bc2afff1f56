package dev.laurel.canary.domain;

import java.util.Random;

/** Decides by chance. */
public final class DrawsLots {

    private DrawsLots() {}

    static int any() {
        return new Random().nextInt();
    }
}
