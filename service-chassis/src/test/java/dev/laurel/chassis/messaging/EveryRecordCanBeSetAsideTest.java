package dev.laurel.chassis.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.chassis.bindingapp.TestRecords;
import dev.laurel.contracts.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the broker took as a record it takes as a letter, or the partition could never be said to be worked through. */
class EveryRecordCanBeSetAsideTest {

    /** The most that a producer and a broker take unless they are told otherwise, of which a record's own frame is part. */
    private static final int LARGEST = 1_048_576 - 200;

    private final String topic = "chassis.test.facts." + UUID.randomUUID();
    private final String letterTopic = Topics.deadLetters(topic, "test");
    private final Producer<byte[], byte[]> producer = ProducerSettings.open(TestRecords.connection(), "letters");
    private final DeadLetters letters = new KafkaDeadLetters(producer, "test", new SimpleMeterRegistry());

    @BeforeEach
    void createTopic() throws Exception {
        try (Admin admin = Admin.create(TestRecords.connection())) {
            admin.createTopics(List.of(new NewTopic(letterTopic, 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void keepsABodyThatFitsTogetherWithItsCause() throws Exception {
        setAside("a".repeat(LARGEST).getBytes(UTF_8), new RecordHeaders());

        assertThat(TestRecords.last(letterTopic, 0).value()).hasSize(LARGEST);
    }

    @Test
    void leavesOutABodyThatDoesNotFitAndSaysSo() throws Exception {
        setAside(noise(LARGEST), new RecordHeaders());

        ConsumerRecord<byte[], byte[]> letter = TestRecords.last(letterTopic, 0);
        assertThat(letter.value()).isNull();
        assertThat(text(letter, DeadLetters.BODY_LEFT_OUT)).isEqualTo(Integer.toString(LARGEST));
        assertThat(text(letter, DeadLetters.CAUSE_CODE)).isEqualTo("unreadable");
        assertThat(text(letter, DeadLetters.ORIGIN_OFFSET)).isEqualTo("7");
        assertThat(text(letter, "trace")).isEqualTo("t1");
    }

    @Test
    void leavesOutHeadersThatDoNotFit() throws Exception {
        var headers = new RecordHeaders();
        headers.add("noise", noise(LARGEST));

        setAside("{}".getBytes(UTF_8), headers);

        ConsumerRecord<byte[], byte[]> letter = TestRecords.last(letterTopic, 0);
        assertThat(letter.headers().lastHeader("noise")).isNull();
        assertThat(text(letter, DeadLetters.ORIGIN_OFFSET)).isEqualTo("7");
    }

    private void setAside(byte[] body, RecordHeaders headers) throws Exception {
        headers.add("trace", "t1".getBytes(UTF_8));
        var record = new ConsumerRecord<>(
                topic,
                3,
                7,
                1_700_000_000_000L,
                TimestampType.LOG_APPEND_TIME,
                1,
                body.length,
                "key".getBytes(UTF_8),
                body,
                headers,
                Optional.empty());
        letters.reject(record, new Rejection("unreadable", "at", "nobody can read this"))
                .get(30, TimeUnit.SECONDS);
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new SplittableRandom(1).nextBytes(bytes);
        return bytes;
    }

    private static String text(ConsumerRecord<byte[], byte[]> letter, String name) {
        return String.valueOf(dev.laurel.chassis.messaging.RecordHeaders.text(letter, name));
    }
}
