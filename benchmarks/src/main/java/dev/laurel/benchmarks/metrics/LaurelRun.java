package dev.laurel.benchmarks.metrics;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.metrics.ArticleMetrics;
import dev.laurel.contracts.metrics.MetricsProgress;
import dev.laurel.localstack.FreePorts;
import dev.laurel.localstack.LocalDocumentStore;
import dev.laurel.localstack.TokenIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * metrics-service as it ships, as a process of its own with an empty store, watched from outside: its progress records
 * say what is counted and published, so the figure includes decoding, toggles, tallies, publishing and snapshots.
 */
final class LaurelRun {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path jar;
    private final String bootstrapServers;
    private final Path directory;
    private final TokenIssuer issuer;

    LaurelRun(Path jar, String bootstrapServers, Path directory, TokenIssuer issuer) {
        this.jar = jar;
        this.bootstrapServers = bootstrapServers;
        this.directory = directory;
        this.issuer = issuer;
    }

    /** Counts the log from its start; {@code settings} are environment variables of the service. */
    Contender.Outcome run(Workload workload, Map<String, String> settings) throws Exception {
        try (var store = LocalDocumentStore.inMemory();
                var progress = TopicDrain.consumer(bootstrapServers)) {
            Process service = start(store.uri(), settings);
            try {
                double rate = watch(workload, progress, service);
                return new Contender.Outcome(rate, counts(workload).digest());
            } finally {
                stop(service);
            }
        }
    }

    /** Starts the service once so that it declares its topics, and stops it. */
    void declareTopics() throws Exception {
        try (var store = LocalDocumentStore.inMemory();
                var progress = TopicDrain.consumer(bootstrapServers)) {
            Process service = start(store.uri(), Map.of());
            try {
                awaitTopic(progress, service, Topics.METRICS_PROGRESS);
                awaitTopic(progress, service, Topics.ARTICLE_METRICS);
                awaitTopic(progress, service, Topics.ENTRIES);
                awaitTopic(progress, service, Topics.CONTESTS);
                awaitTopic(progress, service, Topics.INTERACTIONS);
            } finally {
                stop(service);
            }
        }
    }

    private double watch(Workload workload, KafkaConsumer<byte[], byte[]> progress, Process service)
            throws InterruptedException {
        awaitTopic(progress, service, Topics.METRICS_PROGRESS);
        fromBeginning(progress, Topics.METRICS_PROGRESS);
        var stopwatch = new Stopwatch(workload.warmUp());
        Map<Integer, Long> offsets = new HashMap<>();
        long done = 0;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (done < workload.facts()) {
            mustRun(service);
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("metrics-service counted " + done + " of " + workload.facts());
            }
            for (ConsumerRecord<byte[], byte[]> record : progress.poll(Duration.ofMillis(20))) {
                MetricsProgress state = ContractJson.mapper().readValue(record.value(), MetricsProgress.class);
                offsets.merge(state.partition(), state.offset(), Math::max);
            }
            done = offsets.values().stream().mapToLong(Long::longValue).sum();
            stopwatch.passed(done);
        }
        return stopwatch.rate(done);
    }

    private Tally counts(Workload workload) {
        var tally = new Tally();
        try (var consumer = TopicDrain.consumer(workload.bootstrapServers())) {
            List<TopicPartition> partitions = fromBeginning(consumer, Topics.ARTICLE_METRICS);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<String, ArticleMetrics> newest = new HashMap<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    var state = ContractJson.mapper().readValue(record.value(), ArticleMetrics.class);
                    newest.merge(state.articleId(), state, (a, b) -> a.version().compareTo(b.version()) > 0 ? a : b);
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

    private Process start(String mongoUri, Map<String, String> settings) throws IOException {
        Path log = Files.createTempFile(directory, "metrics-service-", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "-jar", jar.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("SERVER_PORT", Integer.toString(FreePorts.find(1).get(0)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("MONGODB_URI", mongoUri);
        environment.put("JWT_ISSUER_URI", issuer.issuerUri());
        environment.put("JWT_JWK_SET_URI", issuer.jwkSetUri());
        environment.put("LAUREL_READER_KEY", "bench-reader-key-of-32-characters!");
        environment.putAll(settings);
        return builder.start();
    }

    private static List<TopicPartition> fromBeginning(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }

    private static void awaitTopic(KafkaConsumer<byte[], byte[]> consumer, Process service, String topic)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!consumer.listTopics().containsKey(topic)) {
            mustRun(service);
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("metrics-service did not declare " + topic);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void mustRun(Process service) {
        if (!service.isAlive()) {
            throw new IllegalStateException("metrics-service ended with " + service.exitValue() + "; see its log");
        }
    }

    private static void stop(Process service) throws InterruptedException {
        service.destroy();
        if (!service.waitFor(20, TimeUnit.SECONDS)) {
            service.destroyForcibly().waitFor();
        }
    }
}
