package dev.laurel.chassis.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/**
 * How far this instance has worked through each partition, and since when. The chassis notes it after every batch of
 * every binding; a service calls {@link #moved} itself only for consumers of its own. Safe for use by several threads.
 */
public final class ConsumerProgress {

    private final Map<TopicPartition, Position> positions = new ConcurrentHashMap<>();
    private final Clock clock;

    /** Reads the time from {@code clock}. */
    public ConsumerProgress(Clock clock) {
        this.clock = clock;
    }

    /** Every record of the partition below {@code nextOffset} has been worked through. */
    public void moved(String topic, int partition, long nextOffset) {
        positions.compute(new TopicPartition(topic, partition), (p, before) -> {
            boolean same = before != null && before.nextOffset() == nextOffset;
            return same ? before : new Position(nextOffset, clock.instant());
        });
    }

    /** Forgets a partition that went to another instance. */
    public void revoked(String topic, int partition) {
        positions.remove(new TopicPartition(topic, partition));
    }

    /** A copy of all positions. */
    public Map<TopicPartition, Position> positions() {
        return Map.copyOf(positions);
    }

    /**
     * Where a partition stands.
     *
     * @param nextOffset the first offset not yet worked through
     * @param since when it got there
     */
    public record Position(long nextOffset, Instant since) {}
}
