package dev.laurel.notification.application;

import java.util.List;

/** Tells other systems of messages. */
public interface Announcements {

    /**
     * Returns when every message is acknowledged and throws otherwise. A message may be announced more than once, always
     * under its id.
     */
    void announce(List<Notification> notifications);
}
