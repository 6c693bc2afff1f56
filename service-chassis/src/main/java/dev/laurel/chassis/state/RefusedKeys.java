package dev.laurel.chassis.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Keys whose newest state was not taken, and when each is tried again: with growing pauses, because a state that the
 * client refuses at once, one that is too large for instance, would otherwise be tried as fast as a processor can.
 * Safe for use by several threads.
 */
final class RefusedKeys {

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final Map<String, Refused> keys = new ConcurrentHashMap<>();

    /**
     * A key.
     *
     * @param dueAt in the time of {@link System#nanoTime()}
     * @param waits false once it has been handed out
     */
    private record Refused(BackOffExecution pauses, long dueAt, boolean waits) {

        private static Refused after(@Nullable Refused before) {
            if (before != null && before.waits()) {
                return before;
            }
            BackOffExecution pauses = before == null ? start() : before.pauses();
            return new Refused(pauses, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pauses.nextBackOff()), true);
        }

        private static BackOffExecution start() {
            var pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
            pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
            return pauses.start();
        }

        private boolean isDue(long now) {
            return waits && now - dueAt >= 0;
        }

        private Refused handedOut() {
            return new Refused(pauses, dueAt, false);
        }
    }

    /** A state of the key was refused. While it waits to be tried again, further refusals change nothing. */
    void add(String key) {
        keys.compute(key, (k, before) -> Refused.after(before));
    }

    /** A state of the key was taken. */
    void remove(String key) {
        if (!keys.isEmpty()) {
            keys.remove(key);
        }
    }

    /** Those whose time has come, each once. */
    List<String> due() {
        if (keys.isEmpty()) {
            return List.of();
        }
        var due = new ArrayList<String>();
        long now = System.nanoTime();
        keys.replaceAll((key, refused) -> {
            if (!refused.isDue(now)) {
                return refused;
            }
            due.add(key);
            return refused.handedOut();
        });
        return due;
    }
}
