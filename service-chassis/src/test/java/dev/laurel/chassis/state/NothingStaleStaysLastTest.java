package dev.laurel.chassis.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.chassis.bindingapp.TestRecords;
import dev.laurel.chassis.messaging.RecordHeaders;
import dev.laurel.chassis.tracing.Traces;
import dev.laurel.contracts.CloudEvents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R11, on a real broker: whoever sends an old state late, the last record of a key becomes its newest state again. */
class NothingStaleStaysLastTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> COMPACTED_AT_ONCE = Map.of(
            "cleanup.policy", "compact",
            "segment.ms", "300",
            "min.cleanable.dirty.ratio", "0.001",
            "delete.retention.ms", "0");

    private final String topic = "chassis.test.state." + UUID.randomUUID();
    private final Documents documents = new Documents();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final KafkaStatePublishers publishers = new KafkaStatePublishers(
            TestRecords.connection(), TestRecords.connection(), "state-test", meters, Traces.OFF);

    /** A store of the newest version of each key. */
    private static final class Documents implements StateSource {

        private final Map<String, Long> versions = new ConcurrentHashMap<>();
        private final AtomicInteger failuresToCome = new AtomicInteger();
        private volatile int bodyLength = 2;

        @Override
        public @Nullable StateRecord newest(String key) {
            if (failuresToCome.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                throw new IllegalStateException("the store is away");
            }
            Long version = versions.get(key);
            return version == null ? null : stateOf(key, version);
        }

        @Override
        public void forEach(Consumer<StateRecord> each) {
            versions.forEach((key, version) -> each.accept(stateOf(key, version)));
        }

        StateRecord store(String key, long version) {
            versions.merge(key, version, Math::max);
            return stateOf(key, version);
        }

        private StateRecord stateOf(String key, long version) {
            return new StateRecord(key, sequence(version), "dev.laurel.test.v1", Instant.EPOCH, new byte[bodyLength]);
        }
    }

    @BeforeAll
    static void compactsOften() throws Exception {
        try (Admin admin = Admin.create(TestRecords.connection())) {
            var everyBroker = new ConfigResource(ConfigResource.Type.BROKER, "");
            var soon = new AlterConfigOp(new ConfigEntry("log.cleaner.backoff.ms", "200"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(everyBroker, List.of(soon)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    @BeforeEach
    void createTopic() throws Exception {
        create(topic, Map.of("cleanup.policy", "compact"));
    }

    @AfterEach
    void stop() {
        publishers.stop();
    }

    @Test
    void theNewestStateSurvivesCompactionAfterALateOldOne() throws Exception {
        String guarded = topic + ".guarded";
        String unguarded = topic + ".unguarded";
        create(guarded, COMPACTED_AT_ONCE);
        create(unguarded, COMPACTED_AT_ONCE);
        StatePublisher publisher = publishers.open(guarded, documents);
        publishers.start();
        publisher.publish(documents.store("entry", 4)).join();
        publisher.publish(documents.store("entry", 5)).join();
        sendPastThePublisher(unguarded, "entry", 5);

        sendPastThePublisher(guarded, "entry", 3);
        sendPastThePublisher(unguarded, "entry", 3);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastVersion(guarded, "entry")).isEqualTo(sequence(5)));
        awaitCompaction(guarded, "entry");
        awaitCompaction(unguarded, "entry");
        assertThat(lastVersion(guarded, "entry")).isEqualTo(sequence(5));
        assertThat(lastVersion(unguarded, "entry"))
                .as("what happens without the publisher: the newer one is gone")
                .isEqualTo(sequence(3));
    }

    @Test
    void publishesAtStartWhatWasStoredButNeverPublished() {
        sendPastThePublisher(topic, "behind", 1);
        sendPastThePublisher(topic, "current", 7);
        documents.store("behind", 2);
        documents.store("current", 7);
        documents.store("unseen", 1);

        StatePublisher publisher = publishers.open(topic, documents);
        publishers.start();

        await().atMost(PATIENCE).until(publisher::isReconciled);
        publisher.flush();
        assertThat(versions(topic, "behind")).containsExactly(sequence(1), sequence(2));
        assertThat(versions(topic, "unseen")).containsExactly(sequence(1));
        assertThat(versions(topic, "current")).containsExactly(sequence(7));
    }

    @Test
    void leavesKeysOfOthersAlone() {
        StatePublisher publisher = publishers.open(topic, documents);
        publishers.start();
        await().atMost(PATIENCE).until(publisher::isReconciled);

        sendPastThePublisher(topic, "foreign", 2);
        sendPastThePublisher(topic, "foreign", 1);
        publisher.publish(documents.store("own", 2)).join();
        sendPastThePublisher(topic, "own", 1);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastVersion(topic, "own")).isEqualTo(sequence(2)));
        assertThat(versions(topic, "foreign")).containsExactly(sequence(2), sequence(1));
    }

    @Test
    void twoInstancesAgreeInTheEnd() {
        var other = new KafkaStatePublishers(
                TestRecords.connection(),
                TestRecords.connection(),
                "state-test",
                new SimpleMeterRegistry(),
                Traces.OFF);
        try {
            StatePublisher first = publishers.open(topic, documents);
            StatePublisher second = other.open(topic, documents);
            publishers.start();
            other.start();
            for (long version = 1; version <= 200; version++) {
                StateRecord state = documents.store("shared", version);
                var unused = (version % 2 == 0 ? first : second).publish(state);
            }
            first.flush();
            second.flush();

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(lastVersion(topic, "shared"))
                    .isEqualTo(sequence(200)));
        } finally {
            other.stop();
        }
    }

    @Test
    void asksAgainWhenTheStoreIsAway() {
        StatePublisher publisher = publishers.open(topic, documents);
        publishers.start();
        await().atMost(PATIENCE).until(publisher::isReconciled);
        publisher.publish(documents.store("patient", 2)).join();
        documents.failuresToCome.set(1);

        sendPastThePublisher(topic, "patient", 1);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastVersion(topic, "patient")).isEqualTo(sequence(2)));
    }

    @Test
    void waitsLongerAndLongerBeforeItTriesARefusedStateAgain() {
        StatePublisher publisher = publishers.open(topic, documents);
        publishers.start();
        await().atMost(PATIENCE).until(publisher::isReconciled);
        documents.bodyLength = 3_000_000;
        long begun = System.nanoTime();

        assertThat(publisher.publish(documents.store("large", 1))).isCompletedExceptionally();

        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> republished() >= 4);
        // 0.2 + 0.4 + 0.8 + 1.6 s; ten times a second it was.
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(2));

        documents.bodyLength = 2;

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastVersion(topic, "large")).isEqualTo(sequence(1)));
    }

    private double republished() {
        return meters.counter("laurel.state.republished", "topic", topic).count();
    }

    private static void create(String name, Map<String, String> config) throws Exception {
        try (Admin admin = Admin.create(TestRecords.connection())) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1).configs(config)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    /** Segments roll only when something is written; only rolled ones are compacted. */
    private static void awaitCompaction(String name, String key) {
        var fillers = new AtomicInteger();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(400)).until(() -> {
            sendPastThePublisher(name, "filler", fillers.incrementAndGet());
            return versions(name, key).size() == 1;
        });
    }

    private static List<String> versions(String name, String key) {
        return TestRecords.all(name, 0).stream()
                .filter(record -> key.equals(RecordHeaders.key(record)))
                .map(record -> String.valueOf(RecordHeaders.text(record, CloudEvents.SEQUENCE)))
                .toList();
    }

    private static String lastVersion(String name, String key) {
        var versions = versions(name, key);
        return versions.isEmpty() ? "none" : versions.get(versions.size() - 1);
    }

    private static void sendPastThePublisher(String name, String key, long version) {
        try (var producer = TestRecords.producer()) {
            ProducerRecord<byte[], byte[]> record = TestRecords.record(name, key, "{}");
            record.headers().add(CloudEvents.SEQUENCE, sequence(version).getBytes(UTF_8));
            var unused = producer.send(record);
            producer.flush();
        }
    }

    private static String sequence(long version) {
        return CloudEvents.sequence(version);
    }
}
