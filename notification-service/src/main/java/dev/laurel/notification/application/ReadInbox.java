package dev.laurel.notification.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a creator does with messages. Who may read whose inbox is decided before. */
public final class ReadInbox {

    private final Inbox inbox;
    private final Clock clock;

    public ReadInbox(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** See {@link Inbox#page}. */
    public Inbox.Page page(String recipientId, @Nullable String after, int limit) {
        return inbox.page(recipientId, after, limit);
    }

    /** See {@link Inbox#unread}. */
    public long unread(String recipientId) {
        return inbox.unread(recipientId);
    }

    /** Marks a message as read now; {@code null} if the recipient has no such message. */
    public Inbox.@Nullable Item markRead(String recipientId, String messageId) {
        return inbox.markRead(recipientId, messageId, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
