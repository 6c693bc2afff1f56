package dev.laurel.notification.application.delivery;

import dev.laurel.notification.application.Announcements;
import dev.laurel.notification.application.Notification;
import dev.laurel.notification.domain.delivery.Delivery;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Announces messages, and notes for each receiver that wants them that they are to be delivered. Only notes it: one write
 * to the store for each, however the receiver is doing. A message that is announced again is noted once.
 */
public final class AnnounceAndDeliver implements Announcements {

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Receivers receivers;
    private final Clock clock;

    public AnnounceAndDeliver(Announcements announcements, Deliveries deliveries, Receivers receivers, Clock clock) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.receivers = receivers;
        this.clock = clock;
    }

    @Override
    public void announce(List<Notification> notifications) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (Notification notification : notifications) {
            for (Receiver receiver : receivers.all()) {
                if (receiver.wants(notification.message().kind())) {
                    deliveries.add(
                            Delivery.of(receiver.channel(), notification.message(), notification.createdAt(), now));
                }
            }
        }
        announcements.announce(notifications);
    }
}
