package dev.laurel.chassis.messaging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/**
 * How far this instance has worked through each partition. The chassis notes it after every batch of every binding; a
 * service calls {@link #moved} itself only for consumers of its own. The health group {@code consumers} is DOWN when a
 * partition with records waiting does not move. Safe for use by several threads.
 */
public final class ConsumerProgress {

    private final Map<TopicPartition, Long> nextOffsets = new ConcurrentHashMap<>();

    /** Every record of the partition below {@code nextOffset} has been worked through. */
    public void moved(String topic, int partition, long nextOffset) {
        nextOffsets.put(new TopicPartition(topic, partition), nextOffset);
    }

    /** Where a partition stands that has not moved yet; changes nothing once it has. */
    public void startsAt(TopicPartition partition, long nextOffset) {
        nextOffsets.putIfAbsent(partition, nextOffset);
    }

    /** Forgets a partition that went to another instance. */
    public void revoked(String topic, int partition) {
        nextOffsets.remove(new TopicPartition(topic, partition));
    }

    /** The first offset of each partition not yet worked through; a copy. */
    public Map<TopicPartition, Long> nextOffsets() {
        return Map.copyOf(nextOffsets);
    }
}
