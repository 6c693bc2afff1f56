package dev.laurel.chassis.messaging;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Hears of partitions that the group took away without asking, because it missed this member: somebody else may own
 * them already. Spring Cloud Stream's own listener tells of them as if they were given back in good order, right after
 * this was called.
 */
@FunctionalInterface
public interface LostPartitions {

    /** Runs on the thread of the {@code consumer} that lost them; another one of this process may have them already. */
    void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions);
}
