package dev.laurel.localstack.launch;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for conditions by asking again and again; never for a time to pass. */
public final class Patience {

    private static final long BETWEEN_MILLIS = 100;

    private Patience() {}

    /** Whether {@code condition} came true within {@code limit}. */
    public static boolean isMetWithin(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(BETWEEN_MILLIS);
        }
        return true;
    }

    /** Fails with what {@code otherwise} says if {@code condition} does not come true within {@code limit}. */
    public static void require(Duration limit, BooleanSupplier condition, Supplier<String> otherwise) {
        if (!isMetWithin(limit, condition)) {
            throw new LaunchFailure(otherwise.get());
        }
    }

    /** Lets {@code millis} pass: for what is to be paced. */
    public static void pause(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        long left = end - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new LaunchFailure("Interrupted");
            }
            left = end - System.nanoTime();
        }
    }
}
