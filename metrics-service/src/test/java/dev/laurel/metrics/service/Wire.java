package dev.laurel.metrics.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.contracts.CloudEvents;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.ContestPhase;
import dev.laurel.contracts.contests.ContestState;
import dev.laurel.contracts.contests.Eligibility;
import dev.laurel.contracts.contests.Score;
import dev.laurel.contracts.entries.EntryState;
import dev.laurel.contracts.entries.EntryStatus;
import dev.laurel.contracts.interactions.InteractionFact;
import dev.laurel.contracts.metrics.ArticleMetrics;
import dev.laurel.contracts.metrics.MetricsProgress;
import dev.laurel.localstack.testing.SharedStack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The other ends of the topics: the platform, submission-service and ranking-service, as far as tests need them. */
final class Wire implements AutoCloseable {

    private static final LocalizedText ANY = new LocalizedText("题", "title");

    private final String broker = SharedStack.get().broker().bootstrapServers();
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, "linger.ms", 5), new ByteArraySerializer(), new ByteArraySerializer());
    private final KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker, "auto.offset.reset", "earliest", "metadata.max.age.ms", 1000),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> seen = new HashMap<>();

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    /** Sends a fact as the platform does. */
    void tell(String articleId, InteractionFact... facts) {
        for (InteractionFact fact : facts) {
            raw(articleId, ContractJson.mapper().writeValueAsBytes(fact));
        }
        producer.flush();
    }

    /** Sends any bytes. */
    void raw(String key, byte[] body) {
        var unused = producer.send(new ProducerRecord<>(Topics.INTERACTIONS, key.getBytes(UTF_8), body));
    }

    void flush() {
        producer.flush();
    }

    /** Publishes a contest whose facts count through the given day, in UTC. */
    void contest(String contestId, long version, LocalDate through, @Nullable Duration countingGrace) {
        contest(contestId, version, through, countingGrace, ContestPhase.OPEN);
    }

    /** Publishes a contest in any phase. */
    void contest(
            String contestId, long version, LocalDate through, @Nullable Duration countingGrace, ContestPhase phase) {
        var definition = new ContestDefinition(
                contestId,
                ANY,
                ZoneId.of("UTC"),
                new ContestDefinition.Submissions(through.minusDays(30), through),
                new ContestDefinition.Metrics(through, countingGrace, List.of()),
                new Eligibility(List.of("t"), 0),
                new Score("likes", 2),
                List.of(),
                List.of());
        state(
                Topics.CONTESTS,
                contestId,
                version,
                new ContestState(contestId, version, phase, definition, null, Instant.EPOCH, null, List.of()));
    }

    void entry(String contestId, String articleId, long version) {
        state(
                Topics.ENTRIES,
                EntryState.key(contestId, articleId),
                version,
                new EntryState(
                        contestId,
                        articleId,
                        version,
                        "author",
                        "title",
                        null,
                        List.of(),
                        Instant.EPOCH,
                        EntryStatus.ACCEPTED,
                        List.of(),
                        null,
                        Instant.EPOCH,
                        null,
                        null,
                        null,
                        List.of(),
                        null));
    }

    private void state(String topic, String key, long version, Object state) {
        var record = new ProducerRecord<>(
                topic, key.getBytes(UTF_8), ContractJson.mapper().writeValueAsBytes(state));
        record.headers().add(CloudEvents.SEQUENCE, CloudEvents.sequence(version).getBytes(UTF_8));
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest published metrics of an article, or null. */
    @Nullable
    ArticleMetrics metrics(String articleId) {
        return metrics().get(articleId);
    }

    /** The newest published metrics of every article: as every reader does, ignoring versions that go back. */
    Map<String, ArticleMetrics> metrics() {
        var newest = new HashMap<String, ArticleMetrics>();
        for (ConsumerRecord<byte[], byte[]> record : records(Topics.ARTICLE_METRICS)) {
            newest.merge(
                    new String(record.key(), UTF_8),
                    ContractJson.mapper().readValue(record.value(), ArticleMetrics.class),
                    (held, came) -> came.version().compareTo(held.version()) < 0 ? held : came);
        }
        return newest;
    }

    /** What a group has committed. */
    Map<TopicPartition, Long> committed(String group) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            var offsets = new HashMap<TopicPartition, Long>();
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
            return offsets;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest progress of each partition. */
    Map<Integer, MetricsProgress> progress() {
        var newest = new HashMap<Integer, MetricsProgress>();
        for (ConsumerRecord<byte[], byte[]> record : records(Topics.METRICS_PROGRESS)) {
            var progress = ContractJson.mapper().readValue(record.value(), MetricsProgress.class);
            newest.put(progress.partition(), progress);
        }
        return newest;
    }

    /** All records of a topic so far; each call reads on. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        List<ConsumerRecord<byte[], byte[]>> known = seen.computeIfAbsent(topic, name -> new ArrayList<>());
        consumer.assign(partitions);
        for (TopicPartition partition : partitions) {
            long next = known.stream()
                    .filter(record -> record.partition() == partition.partition())
                    .mapToLong(record -> record.offset() + 1)
                    .max()
                    .orElse(0);
            consumer.seek(partition, next);
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            consumer.poll(Duration.ofMillis(50)).forEach(known::add);
        }
        return known;
    }

    /** End of every partition of the interactions topic. */
    Map<TopicPartition, Long> interactionEnds() {
        return consumer.endOffsets(consumer.partitionsFor(Topics.INTERACTIONS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
    }
}
