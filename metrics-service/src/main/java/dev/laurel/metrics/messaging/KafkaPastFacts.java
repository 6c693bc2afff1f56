package dev.laurel.metrics.messaging;

import dev.laurel.contracts.Topics;
import dev.laurel.metrics.application.PastFacts;
import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.tally.Interaction;
import dev.laurel.metrics.tally.PartitionTally;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads with a consumer of its own, outside of any group. What was set aside the first time is passed over silently. */
final class KafkaPastFacts implements PastFacts {

    private static final Logger log = LoggerFactory.getLogger(KafkaPastFacts.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final InteractionsLog interactions;

    KafkaPastFacts(Map<String, Object> connection, InteractionsLog interactions) {
        var settings = new HashMap<>(connection);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG);
        settings.remove(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "metrics-service-past");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        this.consumers = () -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.interactions = interactions;
    }

    @Override
    public Map<LogId, Long> firstSince(Collection<LogId> logs, Instant moment) {
        var moments = new HashMap<TopicPartition, Long>();
        logs.forEach(logId -> moments.put(partition(logId), moment.toEpochMilli()));
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(moments);
            var offsets = new HashMap<LogId, Long>();
            for (LogId logId : logs) {
                OffsetAndTimestamp first = found.get(partition(logId));
                offsets.put(logId, first == null ? Long.MAX_VALUE : first.offset());
            }
            return offsets;
        }
    }

    private static TopicPartition partition(LogId logId) {
        return new TopicPartition(Topics.INTERACTIONS, logId.partition());
    }

    @Override
    public PartitionTally read(LogId logId, Set<String> articleIds, long start, long until) {
        TopicPartition partition = partition(logId);
        var past = new PartitionTally(logId, start, articleId -> ArticleWindows.NONE);
        var reading = new Reading(past, keys(articleIds));
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            consumer.assign(List.of(partition));
            long beginning = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
            if (beginning > start) {
                log.error(
                        "{}: the log begins at {}, counting began at {}: what was between is lost to {}",
                        logId,
                        beginning,
                        start,
                        articleIds);
            }
            consumer.seek(partition, Math.max(beginning, start));
            while (consumer.position(partition) < until) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (record.offset() < until) {
                        reading.take(record);
                    }
                }
            }
        }
        past.skipTo(until);
        return past;
    }

    private static Set<ByteBuffer> keys(Set<String> articleIds) {
        return articleIds.stream()
                .map(id -> ByteBuffer.wrap(id.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.toSet());
    }

    /** One pass over the log. */
    private final class Reading {

        private final PartitionTally past;
        private final Set<ByteBuffer> keys;
        private final InteractionDecoder decoder = new InteractionDecoder();
        private final Interaction fact = new Interaction();

        private Reading(PartitionTally past, Set<ByteBuffer> keys) {
            this.past = past;
            this.keys = keys;
        }

        private void take(ConsumerRecord<byte[], byte[]> record) {
            byte @Nullable [] key = record.key();
            if (key != null
                    && keys.contains(ByteBuffer.wrap(key))
                    && decoder.decode(record.value(), fact) == null
                    && fact.kind != Interaction.Kind.COUNT_REQUESTED
                    && FactCheck.ofRecord(record, fact, interactions.partitions()) == null) {
                past.apply(fact, record.offset());
            }
        }
    }
}
