package dev.laurel.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kill -9} does to the embedded broker and store while they are written to. */
class KilledStackTest {

    private static final int ENOUGH = 2_000;

    @Test
    void losesNothingAcknowledged(@TempDir Path directory) throws Exception {
        AtomicInteger documents = new AtomicInteger();
        AtomicInteger records = new AtomicInteger();
        Process process = start(directory);
        try {
            String[] addresses = addresses(process);
            createTopic(addresses[2]);
            Thread inserting = new Thread(() -> insert(addresses[1], documents));
            Thread sending = new Thread(() -> send(addresses[2], process, records));
            inserting.start();
            sending.start();
            await().atMost(Duration.ofMinutes(2)).until(() -> documents.get() > ENOUGH && records.get() > ENOUGH);

            process.destroyForcibly().waitFor();
            inserting.join();
            sending.join();
        } finally {
            process.destroyForcibly();
        }

        try (LocalDocumentStore store = LocalDocumentStore.start(directory.resolve("documents.mv"));
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(client.getDatabase("kept").getCollection("things").countDocuments())
                    .isGreaterThanOrEqualTo(documents.get());
        }
        try (LocalBroker broker = LocalBroker.start(directory.resolve("kafka"));
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            TopicPartition partition = new TopicPartition("kept", 0);
            assertThat(admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                            .partitionResult(partition)
                            .get()
                            .offset())
                    .isGreaterThanOrEqualTo(records.get());
        }
    }

    private static void insert(String uri, AtomicInteger acknowledged) {
        try (MongoClient client = MongoClients.create(uri + "/?serverSelectionTimeoutMS=2000")) {
            var things = client.getDatabase("kept").getCollection("things");
            for (int i = 0; ; i++) {
                things.insertOne(new Document("_id", i));
                acknowledged.incrementAndGet();
            }
        } catch (MongoException e) {
            // The process was killed, as it was meant to be.
            assertThat(acknowledged.get()).isPositive();
        }
    }

    private static void send(String bootstrapServers, Process process, AtomicInteger acknowledged) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "delivery.timeout.ms",
                2000,
                "request.timeout.ms",
                1000,
                "linger.ms",
                0,
                "max.block.ms",
                1000);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            while (process.isAlive()) {
                var unused = producer.send(new ProducerRecord<>("kept", new byte[64]), (metadata, e) -> {
                    if (e == null) {
                        acknowledged.incrementAndGet();
                    }
                });
            }
        }
    }

    private static void createTopic(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static Process start(Path directory) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StackProcess.class.getName(),
                directory.toString()));
        return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    }

    private static String[] addresses(Process process) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        String line = output.readLine();
        while (line != null && !line.startsWith("AT ")) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The process ended before it was ready");
        }
        return line.split(" ", -1);
    }
}
