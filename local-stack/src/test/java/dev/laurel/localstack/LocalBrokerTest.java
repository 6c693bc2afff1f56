package dev.laurel.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerTest {

    @Test
    void keepsRecordsAndIdentityAcrossRestarts(@TempDir Path directory) throws Exception {
        String clusterId;
        try (LocalBroker broker = LocalBroker.start(directory);
                Admin admin = Admin.create(clients(broker))) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
            clusterId = admin.describeCluster().clusterId().get();
            send(broker, "kept", "first");
        }

        try (LocalBroker broker = LocalBroker.start(directory);
                Admin admin = Admin.create(clients(broker))) {
            assertThat(admin.describeCluster().clusterId().get()).isEqualTo(clusterId);
            assertThat(read(broker, "kept")).containsExactly("first");
        }
    }

    private static void send(LocalBroker broker, String topic, String text) throws Exception {
        try (var producer =
                new KafkaProducer<>(clients(broker), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, text.getBytes(UTF_8))).get();
        }
    }

    private static List<String> read(LocalBroker broker, String topic) {
        try (var consumer =
                new KafkaConsumer<>(clients(broker), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            return StreamSupport.stream(consumer.poll(Duration.ofSeconds(10)).spliterator(), false)
                    .map(record -> new String(record.value(), UTF_8))
                    .toList();
        }
    }

    private static Map<String, Object> clients(LocalBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
