package dev.laurel.chassis.bindingapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.localstack.testing.SharedStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes and reads records past the chassis, as another program would. */
public final class TestRecords {

    private TestRecords() {}

    /** Settings that find the shared broker. */
    public static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", SharedStack.get().broker().bootstrapServers());
    }

    /** A plain producer. */
    public static KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(connection(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A record of texts. */
    public static ProducerRecord<byte[], byte[]> record(String topic, String key, String value) {
        return new ProducerRecord<>(topic, key.getBytes(UTF_8), value.getBytes(UTF_8));
    }

    /** Everything the partition holds now. */
    public static List<ConsumerRecord<byte[], byte[]>> all(String topic, int partition) {
        var place = new TopicPartition(topic, partition);
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer =
                new KafkaConsumer<>(connection(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
            while (consumer.position(place) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    /** The last record of the partition. */
    public static ConsumerRecord<byte[], byte[]> last(String topic, int partition) {
        var records = all(topic, partition);
        return records.get(records.size() - 1);
    }
}
