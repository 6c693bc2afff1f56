package dev.laurel.metrics.messaging;

import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.chassis.messaging.LostPartitions;
import dev.laurel.contracts.Topics;
import dev.laurel.metrics.application.Checkpoint;
import dev.laurel.metrics.application.PartitionWork;
import dev.laurel.metrics.application.Partitions;
import dev.laurel.metrics.application.TakeOver;
import dev.laurel.metrics.domain.LogId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    /** Contests that are known beforehand are counted while loading, each article once; later ones article by article. */
    private static final Duration PATIENCE_WITH_CONTESTS = Duration.ofSeconds(10);

    private static final int READERS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final Partitions partitions;
    private final TakeOver takeOver;
    private final Checkpoint checkpoint;
    private final InteractionsLog interactions;
    private final CatchUp contests;
    private final Map<Integer, Consumer<?, ?>> consumers = new ConcurrentHashMap<>();
    private final Map<Integer, Long> committed = new ConcurrentHashMap<>();

    Assignment(
            Partitions partitions,
            TakeOver takeOver,
            Checkpoint checkpoint,
            InteractionsLog interactions,
            CatchUp contests) {
        this.partitions = partitions;
        this.takeOver = takeOver;
        this.checkpoint = checkpoint;
        this.interactions = interactions;
        this.contests = contests;
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> assigned, boolean initial) {
        if (!bindingName.equals(BINDING)) {
            return;
        }
        for (TopicPartition partition : assigned) {
            consumers.put(partition.partition(), consumer);
        }
        try {
            load(assigned, consumer);
        } catch (RuntimeException e) {
            log.error("{} cannot be taken over yet", assigned, e);
        }
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> revoked) {
        if (!bindingName.equals(BINDING)) {
            return;
        }
        for (TopicPartition partition : revoked) {
            PartitionWork work = partitions.get(partition.partition());
            if (work != null && consumers.get(partition.partition()) == consumer) {
                checkpoint(work);
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
        if (consumers.remove(partition.partition(), consumer)) {
            partitions.remove(partition.partition());
            committed.remove(partition.partition());
        }
    }

    /** Nothing came for a while: a chance to commit what was checkpointed meanwhile. */
    @EventListener
    void onIdle(ListenerContainerIdleEvent event) {
        Consumer<?, ?> consumer = event.getConsumer();
        Collection<TopicPartition> of = event.getTopicPartitions();
        if (consumer != null
                && of != null
                && of.stream().anyMatch(p -> p.topic().equals(Topics.INTERACTIONS))) {
            commit(consumer, of, false);
        }
    }

    /** The partition's work, loaded now if it could not be before; null if it is not ours or still cannot be loaded. */
    @Nullable
    PartitionWork work(TopicPartition partition) {
        PartitionWork work = partitions.get(partition.partition());
        Consumer<?, ?> consumer = consumers.get(partition.partition());
        if (work == null && consumer != null) {
            load(List.of(partition), consumer);
            return partitions.get(partition.partition());
        }
        return work;
    }

    /** The consumer of a partition of ours. */
    @Nullable
    Consumer<?, ?> consumer(int partition) {
        return consumers.get(partition);
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

    /** Takes over as many as can be. */
    private void load(Collection<TopicPartition> all, Consumer<?, ?> consumer) {
        awaitContests();
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        Map<Integer, Long> outputEnds = outputEnds(consumer);
        // Reading a snapshot keeps a processor busy; the consumer itself is for this thread only.
        ExecutorService readers = Executors.newFixedThreadPool(READERS, task -> new Thread(task, "take-over"));
        try {
            var starts = new LinkedHashMap<TopicPartition, CompletableFuture<TakeOver.Start>>();
            for (TopicPartition partition : all) {
                LogId id = interactions.id(partition.partition());
                long beginning = offset(beginnings, partition);
                long end = offset(ends, partition);
                starts.put(partition, CompletableFuture.supplyAsync(() -> takeOver.start(id, beginning, end), readers));
            }
            starts.forEach(
                    (partition, start) -> begin(partition, start, offset(ends, partition), outputEnds, consumer));
        } finally {
            readers.shutdown();
        }
    }

    private void awaitContests() {
        try {
            if (!contests.await(PATIENCE_WITH_CONTESTS)) {
                log.info("Contests and entries are not all known yet; counting begins without {}", contests.missing());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(
            TopicPartition partition,
            CompletableFuture<TakeOver.Start> start,
            long end,
            Map<Integer, Long> outputEnds,
            Consumer<?, ?> consumer) {
        try {
            TakeOver.Start found = start.join();
            long next = found.tally().nextOffset();
            partitions.add(new PartitionWork(found, Math.max(0, end - next), outputEnds));
            consumer.seek(partition, next);
        } catch (RuntimeException e) {
            // The store may be away for a moment; the first record that comes tries again.
            log.error("{} cannot be taken over yet", partition, e);
        }
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return Objects.requireNonNull(offsets.get(partition), "the broker gave no offset");
    }

    private static Map<Integer, Long> outputEnds(Consumer<?, ?> consumer) {
        List<TopicPartition> output = consumer.partitionsFor(Topics.ARTICLE_METRICS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        var ends = new HashMap<Integer, Long>();
        consumer.endOffsets(output).forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    private void checkpoint(PartitionWork work) {
        try {
            if (!checkpoint.take(work)) {
                log.warn("{} goes without a checkpoint: its output was not acknowledged", work.log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("{} goes without a checkpoint; the next owner starts from the one before", work.log(), e);
        }
    }
}
