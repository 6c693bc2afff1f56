package dev.laurel.chassis.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads text headers of a record. */
public final class RecordHeaders {

    private RecordHeaders() {}

    /** The last header of this name as text, or null when there is none. */
    public static @Nullable String text(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        return new String(header.value(), UTF_8);
    }

    /** The record's key as text, or null when it has none. */
    public static @Nullable String key(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        return key == null ? null : new String(key, UTF_8);
    }
}
