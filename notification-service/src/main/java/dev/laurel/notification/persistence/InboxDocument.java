package dev.laurel.notification.persistence;

import dev.laurel.notification.application.Inbox;
import dev.laurel.notification.application.Notification;
import dev.laurel.notification.domain.Message;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A message as it is stored.
 *
 * @param position sorts as the messages were written: moment, sequence, contest
 */
@Document("inbox")
record InboxDocument(
        @Id String id,
        String recipientId,
        String position,
        Message message,
        Instant createdAt,
        @Nullable Instant readAt) {

    static InboxDocument unread(Notification notification) {
        Message message = notification.message();
        String position = String.format(
                Locale.ROOT,
                "%019d-%019d-%s",
                notification.createdAt().toEpochMilli(),
                message.sequence(),
                message.contestId());
        return new InboxDocument(
                notification.id(), message.recipientId(), position, message, notification.createdAt(), null);
    }

    Inbox.Item item() {
        return new Inbox.Item(new Notification(message, createdAt), readAt);
    }
}
