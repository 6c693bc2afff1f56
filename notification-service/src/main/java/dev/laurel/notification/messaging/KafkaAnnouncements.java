package dev.laurel.notification.messaging;

import dev.laurel.chassis.messaging.Fact;
import dev.laurel.chassis.messaging.FactPublisher;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.notifications.NotificationCreated;
import dev.laurel.notification.application.Announcements;
import dev.laurel.notification.application.Notification;
import dev.laurel.notification.domain.Kind;
import dev.laurel.notification.domain.Message;
import dev.laurel.notification.domain.Words;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Announces messages on {@code laurel.notifications.v1}, keyed by recipient, the message's id being the event's. */
final class KafkaAnnouncements implements Announcements {

    private static final String TYPE = "dev.laurel.notification.v1";

    private final FactPublisher facts;

    KafkaAnnouncements(FactPublisher facts) {
        this.facts = facts;
    }

    @Override
    public void announce(List<Notification> notifications) {
        List<CompletableFuture<RecordMetadata>> sent =
                notifications.stream().map(this::publish).toList();
        sent.forEach(CompletableFuture::join);
    }

    private CompletableFuture<RecordMetadata> publish(Notification notification) {
        byte[] body = ContractJson.mapper().writeValueAsBytes(created(notification));
        return facts.publish(Fact.of(
                Topics.NOTIFICATIONS,
                notification.message().recipientId(),
                TYPE,
                notification.id(),
                notification.createdAt(),
                body));
    }

    static NotificationCreated created(Notification notification) {
        Message message = notification.message();
        return new NotificationCreated(
                notification.id(),
                message.recipientId(),
                message.contestId(),
                message.sequence(),
                kind(message.kind()),
                text(message.title()),
                text(message.body()),
                message.data(),
                notification.createdAt());
    }

    private static NotificationCreated.Kind kind(Kind kind) {
        return switch (kind) {
            case ENTRY_ACCEPTED -> NotificationCreated.Kind.ENTRY_ACCEPTED;
            case ENTRY_INELIGIBLE -> NotificationCreated.Kind.ENTRY_INELIGIBLE;
            case ENTRY_DISQUALIFIED -> NotificationCreated.Kind.ENTRY_DISQUALIFIED;
            case ENTRY_WITHDRAWN -> NotificationCreated.Kind.ENTRY_WITHDRAWN;
            case AWARD_WON -> NotificationCreated.Kind.AWARD_WON;
            case AWARD_CHANGED -> NotificationCreated.Kind.AWARD_CHANGED;
            case AWARD_WITHDRAWN -> NotificationCreated.Kind.AWARD_WITHDRAWN;
        };
    }

    private static LocalizedText text(Words words) {
        return new LocalizedText(words.zh(), words.en());
    }
}
