package dev.laurel.notification.web;

import dev.laurel.notification.application.Inbox;
import dev.laurel.notification.domain.Kind;
import dev.laurel.notification.domain.Message;
import dev.laurel.notification.domain.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Part of an inbox as JSON. Names and forms are those of {@code laurel.notifications.v1}.
 *
 * @param unread     how many messages of the whole inbox are not read
 * @param nextCursor where the next part begins; null at the end
 */
record InboxView(
        String recipientId,
        long unread,
        List<MessageView> notifications,
        @Nullable String nextCursor) {

    static InboxView of(String recipientId, long unread, Inbox.Page page) {
        return new InboxView(
                recipientId, unread, page.items().stream().map(MessageView::of).toList(), page.nextCursor());
    }

    /**
     * A message.
     *
     * @param createdAt RFC 3339, milliseconds
     * @param readAt    the same; null while it is unread
     */
    record MessageView(
            String messageId,
            String contestId,
            long sequence,
            String kind,
            Words title,
            Words body,
            Map<String, String> data,
            String createdAt,
            @Nullable String readAt) {

        static MessageView of(Inbox.Item item) {
            Message message = item.notification().message();
            return new MessageView(
                    message.id(),
                    message.contestId(),
                    message.sequence(),
                    name(message.kind()),
                    message.title(),
                    message.body(),
                    message.data(),
                    item.notification().createdAt().toString(),
                    item.readAt() == null ? null : item.readAt().toString());
        }

        private static String name(Kind kind) {
            return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
