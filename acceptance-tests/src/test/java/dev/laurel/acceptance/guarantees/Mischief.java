package dev.laurel.acceptance.guarantees;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Kills one process of the cluster after another as {@code kill -9} does; each is started again a little later. So is,
 * as any supervisor would, one that ends by itself, since a service may give up when what it needs is away at its start.
 */
final class Mischief implements AutoCloseable {

    private static final int LONGEST_DOWN_MILLIS = 3_000;

    private final SplittableRandom random;
    private final List<Part> victims;
    private final Map<String, Integer> kills = new TreeMap<>();
    private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService restarts = Executors.newSingleThreadScheduledExecutor();

    Mischief(long seed, List<Part> victims) {
        this.random = new SplittableRandom(seed);
        this.victims = List.copyOf(victims);
    }

    /** Kills a process; returns at once after that. */
    void strike() {
        Part victim = victims.get(random.nextInt(victims.size()));
        int downMillis = random.nextInt(LONGEST_DOWN_MILLIS);
        await(victim.name() + " is there to be killed")
                .atMost(Duration.ofMinutes(1))
                .until(victim::isAliveOrStartedAgain);
        victim.kill();
        kills.merge(victim.name(), 1, Integer::sum);
        var unused = restarts.schedule(() -> restart(victim), downMillis, TimeUnit.MILLISECONDS);
    }

    /** How often each process was killed. */
    Map<String, Integer> kills() {
        return kills;
    }

    int total() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void restart(Part victim) {
        try {
            victim.start();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    /** Returns when everything that was killed has been started again. */
    @Override
    public void close() {
        restarts.shutdown();
        try {
            if (!restarts.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Not everything could be started again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }
}
