package dev.laurel.notification.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages that creators read. A message is in it at most once. */
public interface Inbox {

    /** Adds a message; does nothing if it is there. */
    void add(Notification notification);

    /**
     * Newest first.
     *
     * @param after a cursor of an earlier page; {@code null} for the first page
     * @param limit at most this many items; positive
     * @throws InvalidCursorException when the cursor is not one of ours
     */
    Page page(String recipientId, @Nullable String after, int limit);

    /** How many messages the recipient has not marked as read. */
    long unread(String recipientId);

    /**
     * Marks a message as read; a message that is read already keeps the moment.
     *
     * @return the message, or {@code null} if the recipient has no such message
     */
    @Nullable
    Item markRead(String recipientId, String messageId, Instant at);

    /** A message and when it was read, if it was. */
    record Item(Notification notification, @Nullable Instant readAt) {}

    /** Part of the inbox, and where the next part begins, if there is one. */
    record Page(List<Item> items, @Nullable String nextCursor) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** A cursor that did not come from an earlier page. */
    final class InvalidCursorException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public InvalidCursorException() {
            super("not a cursor of this list");
        }
    }
}
