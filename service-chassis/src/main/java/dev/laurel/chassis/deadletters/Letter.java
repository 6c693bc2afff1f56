package dev.laurel.chassis.deadletters;

import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.chassis.messaging.RecordHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter: the record as it came, and why it could not be used.
 *
 * @param id where the record came from
 * @param record the letter itself, on its dead-letter topic
 */
record Letter(LetterId id, ConsumerRecord<byte[], byte[]> record) {

    private static final Set<String> OURS = Set.of(
            DeadLetters.CAUSE_CODE,
            DeadLetters.CAUSE_FIELD,
            DeadLetters.CAUSE_DETAIL,
            DeadLetters.ORIGIN_TOPIC,
            DeadLetters.ORIGIN_PARTITION,
            DeadLetters.ORIGIN_OFFSET,
            DeadLetters.ORIGIN_TIMESTAMP,
            DeadLetters.ORIGIN_KEY,
            DeadLetters.BODY_LEFT_OUT);

    String causeCode() {
        return header(DeadLetters.CAUSE_CODE, "unknown");
    }

    @Nullable
    String causeField() {
        return RecordHeaders.text(record, DeadLetters.CAUSE_FIELD);
    }

    String causeDetail() {
        return header(DeadLetters.CAUSE_DETAIL, "");
    }

    Instant setAsideAt() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** The key of the record as it came; null where it had none. */
    byte @Nullable [] originKey() {
        var header = record.headers().lastHeader(DeadLetters.ORIGIN_KEY);
        return header == null ? null : header.value();
    }

    /** Whether the record was too large to be set aside whole: its body stands at its origin only. */
    boolean lacksBody() {
        return record.headers().lastHeader(DeadLetters.BODY_LEFT_OUT) != null;
    }

    static boolean isOriginal(String header) {
        return !OURS.contains(header);
    }

    /** The headers that the record had when it came, as text. */
    Map<String, String> originalHeaders() {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(header -> {
            if (isOriginal(header.key()) && header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return headers;
    }

    private String header(String name, String otherwise) {
        String text = RecordHeaders.text(record, name);
        return text == null ? otherwise : text;
    }
}
