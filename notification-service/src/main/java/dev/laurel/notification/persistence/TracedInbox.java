package dev.laurel.notification.persistence;

import dev.laurel.chassis.tracing.Traces;
import dev.laurel.chassis.tracing.Work;
import dev.laurel.notification.application.Inbox;
import dev.laurel.notification.application.Notification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An inbox in which a trace ends: the moment at which a creator could read the message. */
final class TracedInbox implements Inbox {

    private final Inbox inbox;
    private final Traces traces;

    TracedInbox(Inbox inbox, Traces traces) {
        this.inbox = inbox;
        this.traces = traces;
    }

    @Override
    public void add(Notification notification) {
        try (Work work = traces.step("notify")) {
            work.run(() -> inbox.add(notification));
        }
    }

    @Override
    public Page page(String recipientId, @Nullable String after, int limit) {
        return inbox.page(recipientId, after, limit);
    }

    @Override
    public long unread(String recipientId) {
        return inbox.unread(recipientId);
    }

    @Override
    public @Nullable Item markRead(String recipientId, String messageId, Instant at) {
        return inbox.markRead(recipientId, messageId, at);
    }
}
