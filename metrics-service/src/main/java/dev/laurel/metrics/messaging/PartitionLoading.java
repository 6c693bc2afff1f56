package dev.laurel.metrics.messaging;

import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.contracts.Topics;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the tallies of partitions and puts the consumer to where they end. What cannot be loaded, because the store is
 * away, is paused and tried again later; the other partitions of the consumer go on. Runs on the consumer's thread.
 */
final class PartitionLoading {

    private static final Logger log = LoggerFactory.getLogger(PartitionLoading.class);
    /** Contests that are known beforehand are counted while loading, each article once; later ones article by article. */
    private static final Duration PATIENCE_WITH_CONTESTS = Duration.ofSeconds(10);

    private static final int READERS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final Partitions partitions;
    private final TakeOver takeOver;
    private final InteractionsLog interactions;
    private final CatchUp contests;
    private final ThreadLocal<Pause> pauses = ThreadLocal.withInitial(Pause::new);

    PartitionLoading(Partitions partitions, TakeOver takeOver, InteractionsLog interactions, CatchUp contests) {
        this.partitions = partitions;
        this.takeOver = takeOver;
        this.interactions = interactions;
        this.contests = contests;
    }

    /** Whether it is time to try again, on the calling thread, what could not be loaded. */
    boolean mayTryAgain() {
        return pauses.get().isOver();
    }

    /** Loads as many as can be; the others are fetched again only once they are loaded. */
    void load(Collection<TopicPartition> all, Consumer<?, ?> consumer) {
        Pause pause = pauses.get();
        pause.begin();
        try {
            loadAll(all, consumer);
        } catch (RuntimeException e) {
            log.error("{} cannot be taken over yet", all, e);
        }
        List<TopicPartition> missing = all.stream()
                .filter(partition -> partitions.get(partition.partition()) == null)
                .filter(consumer.assignment()::contains)
                .toList();
        // What cannot be counted is not fetched either; the others go on.
        consumer.pause(missing);
        pause.end();
    }

    /** Takes over as many as can be. */
    private void loadAll(Collection<TopicPartition> all, Consumer<?, ?> consumer) {
        awaitContests();
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        Map<Integer, Long> outputEnds = outputEnds(consumer);
        // Reading a snapshot keeps a processor busy; the consumer itself is for this thread only.
        var isStoreAway = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(READERS, task -> new Thread(task, "take-over"));
        try {
            var starts = new LinkedHashMap<TopicPartition, CompletableFuture<TakeOver.Start>>();
            for (TopicPartition partition : all) {
                LogId id = interactions.id(partition.partition());
                long beginning = offset(beginnings, partition);
                long end = offset(ends, partition);
                starts.put(
                        partition,
                        CompletableFuture.supplyAsync(() -> start(id, beginning, end, isStoreAway), readers));
            }
            starts.forEach(
                    (partition, start) -> begin(partition, start, offset(ends, partition), outputEnds, consumer));
        } finally {
            readers.shutdown();
        }
    }

    /** A store that does not answer for one partition is not asked for the others: each would wait as long. */
    private TakeOver.Start start(LogId id, long beginning, long end, AtomicBoolean isStoreAway) {
        if (isStoreAway.get()) {
            throw new IllegalStateException("the store did not answer for another partition");
        }
        try {
            return takeOver.start(id, beginning, end);
        } catch (RuntimeException e) {
            isStoreAway.set(true);
            throw e;
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
            consumer.resume(Set.of(partition));
        } catch (RuntimeException e) {
            // The store may be away for a moment; it is tried again soon.
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

    /** Between two tries to load it is as long as the last one took, so that trying never takes most of the time. */
    private static final class Pause {

        private static final long SHORTEST = Duration.ofMillis(500).toNanos();
        private static final long LONGEST = Duration.ofSeconds(10).toNanos();

        private long begun;
        private long ended;

        private void begin() {
            begun = System.nanoTime();
        }

        private void end() {
            ended = System.nanoTime();
        }

        private boolean isOver() {
            long pause = Math.min(LONGEST, Math.max(SHORTEST, ended - begun));
            return System.nanoTime() - ended >= pause;
        }
    }
}
