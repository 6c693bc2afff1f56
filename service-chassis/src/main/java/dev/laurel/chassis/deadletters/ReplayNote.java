package dev.laurel.chassis.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.chassis.messaging.RecordHeaders;
import dev.laurel.contracts.ContractJson;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Who sent a dead letter again, when and why. Stands behind the letter on its own dead-letter topic, under the letter's
 * key: once before the record is sent, and once more when it has arrived.
 *
 * @param letter the letter's id
 * @param stage {@code asked} before the record is sent, {@code replayed} when it is acknowledged
 * @param by the subject of the operator's token
 * @param reason in the operator's words
 * @param at when
 * @param mended whether the body was changed
 * @param bodyDigest SHA-256 of the body that was sent, in hexadecimal
 * @param partition where the record arrived; null while it is only asked for
 * @param offset the same
 */
record ReplayNote(
        String letter,
        Stage stage,
        String by,
        String reason,
        Instant at,
        boolean mended,
        String bodyDigest,
        @Nullable Integer partition,
        @Nullable Long offset) {

    /** The header that tells a note from a letter. */
    static final String HEADER = "laurel_note";

    private static final String REPLAY = "replay";

    /** How far the replay has come. */
    enum Stage {
        /** Written before anything is sent. */
        ASKED,
        /** The record is on its topic again. */
        REPLAYED
    }

    ReplayNote arrivedAt(int where, long position, Instant when) {
        return new ReplayNote(letter, Stage.REPLAYED, by, reason, when, mended, bodyDigest, where, position);
    }

    ProducerRecord<byte[], byte[]> record(String deadLetterTopic) {
        var record = new ProducerRecord<byte[], byte[]>(
                deadLetterTopic, letter.getBytes(UTF_8), ContractJson.mapper().writeValueAsBytes(this));
        record.headers().add(HEADER, REPLAY.getBytes(UTF_8));
        return record;
    }

    static boolean is(ConsumerRecord<byte[], byte[]> record) {
        return record.headers().lastHeader(HEADER) != null;
    }

    /** Null for a note of a kind that is not known here. */
    static @Nullable ReplayNote read(ConsumerRecord<byte[], byte[]> record) {
        if (!REPLAY.equals(RecordHeaders.text(record, HEADER)) || record.value() == null) {
            return null;
        }
        try {
            return ContractJson.mapper().readValue(record.value(), ReplayNote.class);
        } catch (JacksonException unreadable) {
            return null;
        }
    }
}
