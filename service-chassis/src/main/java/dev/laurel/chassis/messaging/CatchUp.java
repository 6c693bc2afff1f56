package dev.laurel.chassis.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells whether a broadcast reader has applied everything that its topics held when the service started. Declare it as
 * a bean and call {@link #record} after a record has been applied; the chassis takes the end offsets before the
 * bindings start and keeps readiness DOWN until they are reached. Safe for use by several threads.
 *
 * <p>It does not notice falling behind later; that is what the {@code consumers} health group is for.
 */
public final class CatchUp {

    private final Set<String> topics;
    private final Map<TopicPartition, Long> missing = new ConcurrentHashMap<>();
    private final AtomicBoolean expected = new AtomicBoolean();
    private final CountDownLatch reached = new CountDownLatch(1);

    /** A catch-up over these topics, all partitions of each. */
    public CatchUp(String... topics) {
        this.topics = Set.of(topics);
    }

    /** The topics to be caught up with. */
    public Set<String> topics() {
        return topics;
    }

    /** Sets the goal: the next offset to be written to each partition that is not empty. Called once, by the chassis. */
    public void expect(Map<TopicPartition, Long> endOffsets) {
        missing.putAll(endOffsets);
        expected.set(true);
        noteIfReached();
    }

    /** Every record of the partition below {@code nextOffset} has been applied. */
    public void record(String topic, int partition, long nextOffset) {
        missing.computeIfPresent(new TopicPartition(topic, partition), (p, end) -> nextOffset >= end ? null : end);
        noteIfReached();
    }

    /** True once every end offset seen at start has been reached; stays true. */
    public boolean isCaughtUp() {
        return expected.get() && missing.isEmpty();
    }

    /** Waits until {@link #isCaughtUp()}, at most this long; whether it is. */
    public boolean await(Duration most) throws InterruptedException {
        return reached.await(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void noteIfReached() {
        if (isCaughtUp()) {
            reached.countDown();
        }
    }

    /** Partitions still to be read and the offset to be reached, sorted by name. */
    public Map<String, Long> missing() {
        var result = new TreeMap<String, Long>();
        missing.forEach((partition, end) -> result.put(partition.toString(), end));
        return result;
    }
}
