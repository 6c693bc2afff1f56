package dev.laurel.chassis.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fact to be written to a fact topic.
 *
 * @param topic the topic's name
 * @param key decides the partition unless {@code partition} is given; null only together with a partition
 * @param type the CloudEvents type, such as {@code dev.laurel.interaction.liked.v1}
 * @param id the CloudEvents id; a repeated fact has the same one
 * @param at when it happened (event time; the record's own time is the broker's)
 * @param body the JSON body; not copied, must not be changed afterwards
 * @param partition the partition to write to, or null to let the key decide
 */
@SuppressWarnings("ArrayRecordComponent") // Bodies are handed through, never compared.
public record Fact(
        String topic,
        @Nullable String key,
        String type,
        String id,
        Instant at,
        byte[] body,
        @Nullable Integer partition) {

    /** Refuses a fact that names neither key nor partition: it would land anywhere. */
    public Fact {
        if (key == null && partition == null) {
            throw new IllegalArgumentException("a fact needs a key or a partition");
        }
    }

    /** A fact whose key decides the partition. */
    public static Fact of(String topic, String key, String type, String id, Instant at, byte[] body) {
        return new Fact(topic, key, type, id, at, body, null);
    }
}
