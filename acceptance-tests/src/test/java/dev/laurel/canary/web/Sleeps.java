package dev.laurel.canary.web;

/** Waits for a time. */
public final class Sleeps {

    private Sleeps() {}

    static void rest() throws InterruptedException {
        Thread.sleep(1);
    }
}
