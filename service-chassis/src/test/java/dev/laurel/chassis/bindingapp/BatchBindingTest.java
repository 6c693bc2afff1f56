package dev.laurel.chassis.bindingapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.chassis.messaging.ConsumerProgress;
import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.chassis.messaging.Fact;
import dev.laurel.chassis.messaging.FactPublisher;
import dev.laurel.chassis.messaging.RecordHeaders;
import dev.laurel.chassis.messaging.Rejection;
import dev.laurel.localstack.testing.SharedStack;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The chassis' defaults on a real broker: functions see whole records, and a failing batch comes again. */
@SpringBootTest(
        classes = BindingApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "laurel.service=chassis-binding-test",
            "laurel.consumers.stuck-after=1s",
            "spring.cloud.function.definition=takeGrouped;takeBroadcast",
            "spring.cloud.stream.bindings.takeGrouped-in-0.destination=" + BindingApp.GROUPED,
            "spring.cloud.stream.bindings.takeGrouped-in-0.group=chassis-binding-test",
            "spring.cloud.stream.bindings.takeBroadcast-in-0.destination=" + BindingApp.BROADCAST
        })
class BatchBindingTest {

    private static final String LETTERS = BindingApp.GROUPED + ".chassis-binding-test.dlt";

    @Autowired
    private BindingApp.Seen seen;

    @Autowired
    private FactPublisher facts;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private CatchUp catchUp;

    @Autowired
    private ConsumerProgress progress;

    @Autowired
    private HealthEndpoint health;

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry registry) {
        SharedStack.get().properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeAll
    static void topics() throws Exception {
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", SharedStack.get().broker().bootstrapServers()))) {
            admin.createTopics(Set.of(
                            new NewTopic(BindingApp.GROUPED, 2, (short) 1),
                            new NewTopic(BindingApp.BROADCAST, 2, (short) 1),
                            new NewTopic(LETTERS, 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        try (var producer = TestRecords.producer()) {
            producer.send(TestRecords.record(BindingApp.BROADCAST, "before", "{}"))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void givesFunctionsWholeRecordsWithHeaders() {
        facts.publish(fact("whole-1", 1)).join();

        var record = await().until(() -> find("whole-1"), java.util.Objects::nonNull);

        assertThat(record.partition()).isEqualTo(1);
        assertThat(RecordHeaders.text(record, "ce_id")).isEqualTo("whole-1");
        assertThat(RecordHeaders.text(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(RecordHeaders.text(record, "ce_type")).isEqualTo("dev.laurel.test.v1");
        assertThat(RecordHeaders.text(record, "ce_source")).isEqualTo("chassis-binding-test");
        assertThat(RecordHeaders.text(record, "ce_time")).isEqualTo("2024-02-23T09:00:00Z");
        assertThat(RecordHeaders.text(record, "content-type")).isEqualTo("application/json");
        assertThat(new String(record.value(), UTF_8)).isEqualTo("{\"n\":1}");
    }

    @Test
    void triesAFailingBatchAgainUntilItGoesThrough() {
        seen.failuresToCome.set(3);
        int failuresBefore = seen.failures.get();

        facts.publish(fact("again-1", 0)).join();

        await().until(() -> find("again-1") != null);
        assertThat(seen.failures.get() - failuresBefore).isEqualTo(3);
    }

    @Test
    void readsABroadcastTopicFromItsBeginning() {
        await().until(catchUp::isCaughtUp);

        assertThat(seen.broadcast).extracting(RecordHeaders::key).contains("before");
        assertThat(health.healthForPath("readiness")).isNotNull();
        await().untilAsserted(() -> assertThat(status("readiness")).isEqualTo("UP"));
    }

    @Test
    void notesProgressAfterEachBatch() {
        var written = facts.publish(fact("progress-1", 0)).join();

        await().untilAsserted(() -> assertThat(progress.nextOffsets())
                .containsEntry(new TopicPartition(BindingApp.GROUPED, 0), written.offset() + 1));
        assertThat(status("consumers")).isEqualTo("UP");
    }

    @Test
    void tellsOfAPartitionThatDoesNotMove() {
        seen.failuresToCome.set(Integer.MAX_VALUE);
        facts.publish(fact("stuck-1", 0)).join();

        await().untilAsserted(() -> assertThat(status("consumers")).isEqualTo("DOWN"));
        assertThat(status("readiness")).isEqualTo("UP");
        assertThat(status("liveness")).isEqualTo("UP");

        seen.failuresToCome.set(0);
        await().untilAsserted(() -> assertThat(status("consumers")).isEqualTo("UP"));
        assertThat(find("stuck-1")).isNotNull();
    }

    @Test
    void setsARecordAsideWithCauseAndOrigin() {
        facts.publish(fact("bad-1", 1)).join();
        var record = await().until(() -> find("bad-1"), java.util.Objects::nonNull);

        deadLetters
                .reject(record, new Rejection("unknownKind", "kind", "kind is 'hated'"))
                .join();

        var letter = TestRecords.last(LETTERS, 0);
        assertThat(RecordHeaders.key(letter)).isEqualTo(BindingApp.GROUPED + "-1-" + record.offset());
        assertThat(letter.value()).isEqualTo(record.value());
        assertThat(RecordHeaders.text(letter, "ce_id")).isEqualTo("bad-1");
        assertThat(RecordHeaders.text(letter, DeadLetters.CAUSE_CODE)).isEqualTo("unknownKind");
        assertThat(RecordHeaders.text(letter, DeadLetters.CAUSE_FIELD)).isEqualTo("kind");
        assertThat(RecordHeaders.text(letter, DeadLetters.CAUSE_DETAIL)).isEqualTo("kind is 'hated'");
        assertThat(RecordHeaders.text(letter, DeadLetters.ORIGIN_TOPIC)).isEqualTo(BindingApp.GROUPED);
        assertThat(RecordHeaders.text(letter, DeadLetters.ORIGIN_PARTITION)).isEqualTo("1");
        assertThat(RecordHeaders.text(letter, DeadLetters.ORIGIN_OFFSET)).isEqualTo("" + record.offset());
        assertThat(RecordHeaders.text(letter, DeadLetters.ORIGIN_TIMESTAMP)).isEqualTo("" + record.timestamp());
    }

    private String status(String group) {
        var descriptor = health.healthForPath(group);
        return descriptor == null ? "none" : descriptor.getStatus().getCode();
    }

    private org.apache.kafka.clients.consumer.@org.jspecify.annotations.Nullable ConsumerRecord<byte[], byte[]> find(
            String id) {
        return seen.grouped.stream()
                .filter(record -> id.equals(RecordHeaders.text(record, "ce_id")))
                .findFirst()
                .orElse(null);
    }

    private static Fact fact(String id, int partition) {
        return new Fact(
                BindingApp.GROUPED,
                "key",
                "dev.laurel.test.v1",
                id,
                Instant.parse("2024-02-23T09:00:00.000123Z"),
                "{\"n\":1}".getBytes(UTF_8),
                partition);
    }
}
