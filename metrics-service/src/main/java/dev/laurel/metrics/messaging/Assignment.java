package dev.laurel.metrics.messaging;

import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.chassis.messaging.LostPartitions;
import dev.laurel.contracts.Topics;
import dev.laurel.metrics.application.Checkpoint;
import dev.laurel.metrics.application.PartitionWork;
import dev.laurel.metrics.application.Partitions;
import dev.laurel.metrics.application.TakeOver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * Partitions coming and going. One that comes is loaded and the consumer is put to where its tally ends; one that goes
 * in good order is checkpointed and committed first; one that was lost is forgotten, since another instance counts it
 * already. All methods run on the consumer's thread.
 */
class Assignment implements KafkaBindingRebalanceListener, LostPartitions {

    static final String BINDING = "tallyInteractions-in-0";

    private static final Logger log = LoggerFactory.getLogger(Assignment.class);
    private final Partitions partitions;
    private final Checkpoint checkpoint;
    private final PartitionLoading loading;
    private final Map<Integer, Owner> owners = new ConcurrentHashMap<>();
    private final Map<Integer, Long> committed = new ConcurrentHashMap<>();

    /** A consumer is its thread's alone; a partition belongs to the pair that took it last. */
    private record Owner(Consumer<?, ?> consumer, Thread thread) {}

    Assignment(
            Partitions partitions,
            TakeOver takeOver,
            Checkpoint checkpoint,
            InteractionsLog interactions,
            CatchUp contests) {
        this.partitions = partitions;
        this.checkpoint = checkpoint;
        this.loading = new PartitionLoading(partitions, takeOver, interactions, contests);
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> assigned, boolean initial) {
        if (!bindingName.equals(BINDING)) {
            return;
        }
        for (TopicPartition partition : assigned) {
            owners.put(partition.partition(), new Owner(consumer, Thread.currentThread()));
        }
        loading.load(assigned, consumer);
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> revoked) {
        if (!bindingName.equals(BINDING)) {
            return;
        }
        boolean isStoreThere = true;
        for (TopicPartition partition : revoked) {
            PartitionWork work = partitions.get(partition.partition());
            if (work != null && isOf(consumer, partition)) {
                // The group waits for this: one store that does not answer is waited for once, not once a partition.
                isStoreThere = isStoreThere && checkpoint(work);
                commit(consumer, Set.of(partition), true);
                log.info("{} is given back", partition);
            }
            forget(partition, consumer);
        }
    }

    /** What was counted since the newest snapshot is counted again by whoever has the partition now. */
    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> lost) {
        for (TopicPartition partition : lost) {
            if (partition.topic().equals(Topics.INTERACTIONS)) {
                log.warn("{} is lost to another owner; what was counted since its snapshot is dropped", partition);
                forget(partition, consumer);
            }
        }
    }

    /** Unless another consumer of this process has it by now, whose tally must stay. */
    private void forget(TopicPartition partition, Consumer<?, ?> consumer) {
        Owner owner = owners.get(partition.partition());
        if (owner != null && owner.consumer() == consumer && owners.remove(partition.partition(), owner)) {
            partitions.remove(partition.partition());
            committed.remove(partition.partition());
        }
    }

    private boolean isOf(Consumer<?, ?> consumer, TopicPartition partition) {
        Owner owner = owners.get(partition.partition());
        return owner != null && owner.consumer() == consumer;
    }

    /** Nothing came for a while: a chance to load what could not be, and to commit what was checkpointed meanwhile. */
    @EventListener
    void onIdle(ListenerContainerIdleEvent event) {
        Consumer<?, ?> consumer = event.getConsumer();
        Collection<TopicPartition> of = event.getTopicPartitions();
        if (consumer != null
                && of != null
                && of.stream().anyMatch(p -> p.topic().equals(Topics.INTERACTIONS))) {
            loadMissing();
            commit(consumer, of, false);
        }
    }

    /** Loads those partitions of the calling thread that could not be loaded before, if it is time to try again. */
    void loadMissing() {
        var missing = new HashMap<Consumer<?, ?>, List<TopicPartition>>();
        owners.forEach((partition, owner) -> {
            if (owner.thread() == Thread.currentThread() && partitions.get(partition) == null) {
                missing.computeIfAbsent(owner.consumer(), of -> new ArrayList<>())
                        .add(new TopicPartition(Topics.INTERACTIONS, partition));
            }
        });
        if (!missing.isEmpty() && loading.mayTryAgain()) {
            missing.forEach((consumer, of) -> loading.load(of, consumer));
        }
    }

    /** The partition's work; null if it is not ours or cannot be loaded yet. */
    @Nullable
    PartitionWork work(TopicPartition partition) {
        return partitions.get(partition.partition());
    }

    /**
     * The consumer of a partition that is the calling thread's; null if another thread of this process, or another
     * instance, has it by now. What the caller holds of the partition is then not its to count.
     */
    @Nullable
    Consumer<?, ?> consumer(int partition) {
        Owner owner = owners.get(partition);
        return owner == null || owner.thread() != Thread.currentThread() ? null : owner.consumer();
    }

    /** Commits what is safe, which is a hint for people and lag meters: recovery never looks at it. */
    void commit(Consumer<?, ?> consumer, Collection<TopicPartition> of, boolean wait) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (TopicPartition partition : of) {
            PartitionWork work = partitions.get(partition.partition());
            if (work != null
                    && work.stored() >= 0
                    && work.stored() != committed.getOrDefault(partition.partition(), -1L)) {
                offsets.put(partition, new OffsetAndMetadata(work.stored()));
            }
        }
        if (offsets.isEmpty()) {
            return;
        }
        offsets.forEach((partition, offset) -> committed.put(partition.partition(), offset.offset()));
        try {
            if (wait) {
                consumer.commitSync(offsets);
            } else {
                consumer.commitAsync(offsets, null);
            }
        } catch (KafkaException e) {
            log.info("{} not committed: {}", offsets, e.getMessage());
        }
    }

    /** False if the store does not take it. */
    private boolean checkpoint(PartitionWork work) {
        try {
            if (!checkpoint.take(work)) {
                log.warn("{} goes without a checkpoint: its output was not acknowledged", work.log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("{} goes without a checkpoint; the next owner starts from the one before", work.log(), e);
            return false;
        }
        return true;
    }
}
