package dev.laurel.chassis.canary;

/** Calls upwards. */
public final class LooksIntoAService {

    private LooksIntoAService() {}

    static String call() {
        return dev.laurel.metrics.canary.Inside.name();
    }
}
