package dev.laurel.submission;

import dev.laurel.localstack.testing.SharedStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads a topic from its start, as every replica of a reading service does. */
final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> seen = Collections.synchronizedList(new ArrayList<>());

    TopicReader(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", SharedStack.get().broker().bootstrapServers(), "auto.offset.reset", "earliest");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Every record so far, with what has come since. */
    List<ConsumerRecord<String, String>> records() {
        for (var batch = consumer.poll(Duration.ofMillis(100));
                !batch.isEmpty();
                batch = consumer.poll(Duration.ofMillis(20))) {
            batch.forEach(seen::add);
        }
        return List.copyOf(seen);
    }

    /** The last record of the key, as compaction would keep it; null when there is none yet. */
    @Nullable
    String last(String key) {
        String last = null;
        for (var record : records()) {
            if (key.equals(record.key())) {
                last = record.value();
            }
        }
        return last;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
