package dev.laurel.metrics;

import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.metrics.application.Checkpoint;
import dev.laurel.metrics.application.CountContest;
import dev.laurel.metrics.application.PartitionWork;
import dev.laurel.metrics.application.Partitions;
import dev.laurel.metrics.application.PublishMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * What happens again and again: publishing, checkpoints, counts that are due. Each has a thread of its own, so that a
 * slow one delays no other. Ends after the bindings have ended, which take their last checkpoint themselves.
 */
final class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final long CLOSE_WITHIN_SECONDS = 5;

    private final Partitions partitions;
    private final PublishMetrics publication;
    private final Checkpoint checkpoint;
    private final CountContest counts;
    private final Memory memory;
    private final CatchUp catchUp;
    private final MetricsProperties properties;
    private final List<ScheduledExecutorService> threads = new ArrayList<>();

    Rounds(
            Partitions partitions,
            PublishMetrics publication,
            Checkpoint checkpoint,
            CountContest counts,
            Memory memory,
            CatchUp catchUp,
            MetricsProperties properties) {
        this.partitions = partitions;
        this.publication = publication;
        this.checkpoint = checkpoint;
        this.counts = counts;
        this.memory = memory;
        this.catchUp = catchUp;
        this.properties = properties;
    }

    @FunctionalInterface
    private interface Round {
        void run() throws InterruptedException;
    }

    @Override
    public synchronized void start() {
        every(properties.flushInterval(), "publish-metrics", () -> publication.publish(partitions.all()));
        every(properties.snapshotInterval(), "checkpoints", this::checkpoints);
        every(properties.roomCheck(), "make-room", memory::makeRoom);
        every(BETWEEN_LOOKS, "take-back", memory::takeBack);
        every(properties.countCheck(), "counts-due", this::countWhatIsDue);
    }

    private void checkpoints() throws InterruptedException {
        for (PartitionWork work : partitions.all()) {
            try {
                work.measure();
                if (!checkpoint.take(work)) {
                    log.warn("{}: no checkpoint this time: output was not acknowledged", work.log());
                }
            } catch (RuntimeException e) {
                log.error("{}: no checkpoint this time; the others are taken all the same", work.log(), e);
            }
        }
    }

    private void countWhatIsDue() throws InterruptedException {
        if (catchUp.isCaughtUp()) {
            counts.countWhatIsDue();
        }
    }

    private void every(Duration pause, String name, Round round) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, name));
        threads.add(thread);
        var unused = thread.scheduleWithFixedDelay(
                () -> once(name, round), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void once(String name, Round round) {
        try {
            round.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            // Whatever is thrown from here ends the schedule for good, and nobody would notice.
            log.error("{} failed and will be tried again", name, e);
        }
    }

    /** Waits for all together, not for each as long. */
    @Override
    public synchronized void stop() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_WITHIN_SECONDS);
        threads.forEach(ScheduledExecutorService::shutdown);
        for (ScheduledExecutorService thread : threads) {
            try {
                if (!thread.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    thread.shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                thread.shutdownNow();
            }
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    /** Before the bindings in starting, after them in stopping. */
    @Override
    public int getPhase() {
        return 0;
    }
}
