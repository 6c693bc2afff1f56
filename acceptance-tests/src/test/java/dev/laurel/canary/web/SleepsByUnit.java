package dev.laurel.canary.web;

import java.util.concurrent.TimeUnit;

/** Waits for a time, in other words. */
public final class SleepsByUnit {

    private SleepsByUnit() {}

    static void rest() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1);
    }
}
