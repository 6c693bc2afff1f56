package dev.laurel.notification.application;

import dev.laurel.notification.domain.Message;
import java.time.Instant;

/**
 * A message with the moment at which it was written down.
 *
 * @param createdAt whole milliseconds
 */
public record Notification(Message message, Instant createdAt) {

    /** See {@link Message#id()}. */
    public String id() {
        return message.id();
    }
}
