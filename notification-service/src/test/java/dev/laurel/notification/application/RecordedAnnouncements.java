package dev.laurel.notification.application;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was announced. */
public final class RecordedAnnouncements implements Announcements {

    private final List<Notification> announced = new CopyOnWriteArrayList<>();

    @Override
    public void announce(List<Notification> notifications) {
        announced.addAll(notifications);
    }

    public List<String> ids() {
        return announced.stream().map(Notification::id).distinct().sorted().toList();
    }
}
