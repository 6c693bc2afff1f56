package dev.laurel.benchmarks.metrics;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.metrics.ArticleMetrics;
import dev.laurel.contracts.metrics.MetricsProgress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * What metrics-service says about itself on its topics, seen from outside. Its progress is told at most once a second
 * and partition, so what is seen is up to a second old; that costs ours, not the peers.
 */
final class Progress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String bootstrapServers;
    private final LaurelService service;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<Integer, Long> offsets = new HashMap<>();
    private long deadline = System.nanoTime() + PATIENCE.toNanos();

    private Progress(String bootstrapServers, LaurelService service) {
        this.bootstrapServers = bootstrapServers;
        this.service = service;
        this.consumer = TopicDrain.consumer(bootstrapServers);
    }

    /** Sees all that was ever told. */
    static Progress fromTheBeginning(String bootstrapServers, LaurelService service) throws InterruptedException {
        var progress = new Progress(bootstrapServers, service);
        progress.awaitTopics(Topics.METRICS_PROGRESS);
        List<TopicPartition> partitions = progress.assign(progress.consumer, Topics.METRICS_PROGRESS);
        progress.consumer.seekToBeginning(partitions);
        return progress;
    }

    /** Sees only what is told from now on. */
    static Progress fromNow(String bootstrapServers, LaurelService service) {
        var progress = new Progress(bootstrapServers, service);
        List<TopicPartition> partitions = progress.assign(progress.consumer, Topics.METRICS_PROGRESS);
        progress.consumer.seekToEnd(partitions);
        partitions.forEach(progress.consumer::position);
        return progress;
    }

    /** Looks once more; returns how many facts are counted and their figures published and acknowledged. */
    long done() {
        service.mustRun();
        mustBePatient("counted " + offsets);
        consumer.poll(Duration.ofMillis(10)).forEach(record -> {
            MetricsProgress state = ContractJson.mapper().readValue(record.value(), MetricsProgress.class);
            offsets.merge(state.partition(), state.offset(), Math::max);
            deadline = System.nanoTime() + PATIENCE.toNanos();
        });
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Waits until the service has declared these topics. */
    void awaitTopics(String... topics) throws InterruptedException {
        while (!consumer.listTopics().keySet().containsAll(List.of(topics))) {
            service.mustRun();
            mustBePatient("did not declare " + List.of(topics));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** The counts as published. */
    Tally counts() {
        var tally = new Tally();
        try (var metrics = TopicDrain.consumer(bootstrapServers)) {
            List<TopicPartition> partitions = assign(metrics, Topics.ARTICLE_METRICS);
            metrics.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = metrics.endOffsets(partitions);
            Map<String, ArticleMetrics> newest = new HashMap<>();
            while (partitions.stream().anyMatch(each -> metrics.position(each) < ends.getOrDefault(each, 0L))) {
                metrics.poll(Duration.ofMillis(200)).forEach(record -> {
                    var state = ContractJson.mapper().readValue(record.value(), ArticleMetrics.class);
                    newest.put(state.articleId(), state);
                });
            }
            newest.forEach((id, state) -> {
                tally.set(id, "views", state.live().views());
                tally.set(id, "likes", state.live().likes());
                tally.set(id, "comments", state.live().comments());
                tally.set(id, "collects", state.live().collects());
            });
        }
        return tally;
    }

    private void mustBePatient(String soFar) {
        if (System.nanoTime() > deadline) {
            throw new IllegalStateException(
                    "metrics-service " + soFar + " and then nothing for " + PATIENCE + ":\n" + service.lastWords());
        }
    }

    private List<TopicPartition> assign(KafkaConsumer<byte[], byte[]> to, String topic) {
        List<TopicPartition> partitions = to.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
        to.assign(partitions);
        return partitions;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
