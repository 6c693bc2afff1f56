package dev.laurel.chassis.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.contracts.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dead letters by a producer of this service's own. */
final class KafkaDeadLetters implements DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(KafkaDeadLetters.class);
    /** Long enough to act upon, short enough never to push a record over the broker's limit. */
    private static final int LONGEST_DETAIL = 1000;

    private static final int LONGEST_WITHOUT_BODY = 1000;

    private final Producer<byte[], byte[]> producer;
    private final String group;
    private final MeterRegistry meters;

    KafkaDeadLetters(Producer<byte[], byte[]> producer, String group, MeterRegistry meters) {
        this.producer = producer;
        this.group = group;
        this.meters = meters;
    }

    @Override
    public CompletableFuture<RecordMetadata> reject(ConsumerRecord<byte[], byte[]> record, Rejection why) {
        // Not on the producer's own thread, which may not wait for room in its buffer.
        CompletableFuture<RecordMetadata> sent = send(() -> letter(record, why))
                .exceptionallyComposeAsync(failure -> isTooLarge(failure)
                        ? send(() -> letterWithoutBody(record, why))
                        : CompletableFuture.failedFuture(failure));
        return sent.whenComplete((metadata, failure) -> {
            if (failure == null) {
                count(record.topic(), why);
                log.debug("set aside {}: {} {}", origin(record), why.code(), why.detail());
            } else {
                log.error("could not set aside {} ({})", origin(record), why.code(), failure);
            }
        });
    }

    private CompletableFuture<RecordMetadata> send(Supplier<ProducerRecord<byte[], byte[]>> letter) {
        try {
            return Sending.send(producer, letter.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || (failure instanceof CompletionException && failure.getCause() instanceof RecordTooLargeException);
    }

    private void count(String topic, Rejection why) {
        meters.counter("laurel.dead.letters", "topic", topic, "cause", why.code())
                .increment();
    }

    private ProducerRecord<byte[], byte[]> letter(ConsumerRecord<byte[], byte[]> record, Rejection why) {
        var letter = empty(record, record.value());
        record.headers().forEach(letter.headers()::add);
        addCauseAndOrigin(letter, record, why, record.key());
        return letter;
    }

    private ProducerRecord<byte[], byte[]> letterWithoutBody(ConsumerRecord<byte[], byte[]> record, Rejection why) {
        var letter = empty(record, null);
        for (Header each : record.headers()) {
            if (isShort(each.value())) {
                letter.headers().add(each);
            }
        }
        addCauseAndOrigin(letter, record, why, isShort(record.key()) ? record.key() : null);
        byte[] body = record.value();
        header(letter, BODY_LEFT_OUT, Integer.toString(body == null ? 0 : body.length));
        return letter;
    }

    private static boolean isShort(byte @Nullable [] bytes) {
        return bytes == null || bytes.length <= LONGEST_WITHOUT_BODY;
    }

    private ProducerRecord<byte[], byte[]> empty(ConsumerRecord<byte[], byte[]> record, byte @Nullable [] body) {
        return new ProducerRecord<>(
                Topics.deadLetters(record.topic(), group), origin(record).getBytes(UTF_8), body);
    }

    private static void addCauseAndOrigin(
            ProducerRecord<byte[], byte[]> letter,
            ConsumerRecord<byte[], byte[]> record,
            Rejection why,
            byte @Nullable [] key) {
        header(letter, CAUSE_CODE, why.code());
        String field = why.field();
        if (field != null) {
            header(letter, CAUSE_FIELD, shortened(field));
        }
        header(letter, CAUSE_DETAIL, shortened(why.detail()));
        header(letter, ORIGIN_TOPIC, record.topic());
        header(letter, ORIGIN_PARTITION, Integer.toString(record.partition()));
        header(letter, ORIGIN_OFFSET, Long.toString(record.offset()));
        header(letter, ORIGIN_TIMESTAMP, Long.toString(record.timestamp()));
        if (key != null) {
            letter.headers().add(ORIGIN_KEY, key);
        }
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        // A letter that was sent back and failed again keeps only the newest cause.
        letter.headers().remove(name);
        letter.headers().add(name, value.getBytes(UTF_8));
    }

    private static String origin(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "-" + record.offset();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL - 1) + "…";
    }
}
