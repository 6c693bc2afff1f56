package dev.laurel.notification.application.delivery;

import dev.laurel.notification.domain.Kind;
import dev.laurel.notification.domain.Message;
import dev.laurel.notification.domain.Words;
import dev.laurel.notification.domain.delivery.Delivery;
import java.time.Instant;
import java.util.Map;

/** Messages to deliver. */
public final class DeliveryFixtures {

    public static final Instant NOW = Instant.parse("2024-05-01T08:00:00Z");

    private DeliveryFixtures() {}

    public static Message aMessage(String contestId, String recipientId, long sequence) {
        return new Message(
                contestId,
                recipientId,
                sequence,
                Kind.AWARD_WON,
                new Words("恭喜获奖", "You won"),
                new Words("第 1 名", "Place 1"),
                Map.of("awardId", "best"));
    }

    public static Delivery aDelivery(String channel, String contestId, long sequence) {
        return Delivery.of(channel, aMessage(contestId, "author-1", sequence), NOW, NOW);
    }
}
