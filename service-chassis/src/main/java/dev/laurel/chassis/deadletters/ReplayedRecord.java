package dev.laurel.chassis.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.chassis.topics.ReadTopic;
import dev.laurel.chassis.web.FieldFault;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.contracts.ContractJson;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The record that a replay sends: the headers that came, a header that names the letter, and the key that the body says
 * it belongs under. A body that was not mended and says none keeps the key it came with, or its partition if it came with
 * no key.
 */
final class ReplayedRecord {

    /** The header that names the letter. */
    static final String REPLAYED_FROM = "laurel_replayed_from";

    private ReplayedRecord() {}

    /**
     * The record of a letter.
     *
     * @throws ProblemException when the mended body is no JSON object or has no key
     */
    static ProducerRecord<byte[], byte[]> of(Letter letter, ReadTopic topic, byte @Nullable [] mended) {
        byte[] body = mended == null ? letter.record().value() : mended;
        byte[] key = key(body, topic.keyField());
        byte[] origin = letter.originKey();
        if (key == null && mended != null && origin != null) {
            throw noKey(topic.keyField());
        }
        if (key == null) {
            key = origin;
        }
        Integer partition = key == null ? letter.id().partition() : null;
        var record = new ProducerRecord<byte[], byte[]>(topic.name(), partition, key, body);
        letter.record().headers().forEach(header -> {
            if (Letter.isOriginal(header.key()) && !header.key().equals(REPLAYED_FROM)) {
                record.headers().add(header);
            }
        });
        record.headers().add(REPLAYED_FROM, letter.id().toString().getBytes(UTF_8));
        return record;
    }

    private static byte @Nullable [] key(byte @Nullable [] body, @Nullable String field) {
        if (body == null || field == null) {
            return null;
        }
        try {
            JsonNode value = ContractJson.mapper().readTree(body).path(field);
            return value.isString() && !value.asString().isBlank()
                    ? value.asString().getBytes(UTF_8)
                    : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static ProblemException noKey(@Nullable String field) {
        String name = field == null ? "" : field;
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unusable-body",
                "The mended body cannot be used",
                "The mended body is no JSON object with the field " + name + ", which is the record's key.",
                List.of(new FieldFault("body." + name, "is missing or no text", "the key of the record")));
    }
}
