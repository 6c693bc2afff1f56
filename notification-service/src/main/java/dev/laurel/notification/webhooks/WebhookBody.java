package dev.laurel.notification.webhooks;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.notifications.NotificationCreated;
import dev.laurel.notification.domain.Message;
import dev.laurel.notification.domain.Words;
import dev.laurel.notification.domain.delivery.Delivery;
import java.time.Instant;

/**
 * What is sent, in the form that Standard Webhooks recommends. The same delivery always gives the same text.
 *
 * @param type the same as on {@code laurel.notifications.v1}
 * @param timestamp when the message was written down, not when it is sent
 * @param data the message as it stands on {@code laurel.notifications.v1}
 */
record WebhookBody(String type, Instant timestamp, NotificationCreated data) {

    private static final String TYPE = "dev.laurel.notification.v1";

    static String json(Delivery delivery) {
        Message message = delivery.message();
        var data = new NotificationCreated(
                message.id(),
                message.recipientId(),
                message.contestId(),
                message.sequence(),
                NotificationCreated.Kind.valueOf(message.kind().name()),
                text(message.title()),
                text(message.body()),
                message.data(),
                delivery.createdAt());
        return ContractJson.mapper().writeValueAsString(new WebhookBody(TYPE, delivery.createdAt(), data));
    }

    private static LocalizedText text(Words words) {
        return new LocalizedText(words.zh(), words.en());
    }
}
