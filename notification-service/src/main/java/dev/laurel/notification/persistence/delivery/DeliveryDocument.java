package dev.laurel.notification.persistence.delivery;

import dev.laurel.notification.domain.Message;
import dev.laurel.notification.domain.delivery.Delivery;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A delivery as it is stored.
 *
 * @param position sorts as the messages were written: moment, then id
 * @param lease    names the newest taking; absent while nobody has it in hand
 */
@Document("deliveries")
record DeliveryDocument(
        @Id String id,
        String channel,
        String position,
        Message message,
        Instant createdAt,
        Delivery.Status status,
        Instant since,
        Instant dueAt,
        int attempts,
        Delivery.@Nullable Attempt last,
        @Nullable String askedBy,
        @Nullable String lease) {

    static DeliveryDocument of(Delivery delivery) {
        String position =
                String.format(Locale.ROOT, "%019d-%s", delivery.createdAt().toEpochMilli(), delivery.id());
        return new DeliveryDocument(
                delivery.id(),
                delivery.channel(),
                position,
                delivery.message(),
                delivery.createdAt(),
                delivery.status(),
                delivery.since(),
                delivery.dueAt(),
                delivery.attempts(),
                delivery.last(),
                delivery.askedBy(),
                null);
    }

    Delivery delivery() {
        return new Delivery(channel, message, createdAt, status, since, dueAt, attempts, last, askedBy);
    }
}
