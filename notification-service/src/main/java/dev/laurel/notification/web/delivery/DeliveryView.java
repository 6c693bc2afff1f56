package dev.laurel.notification.web.delivery;

import dev.laurel.notification.application.delivery.Deliveries;
import dev.laurel.notification.domain.delivery.Delivery;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as JSON. Moments are RFC 3339.
 *
 * @param status    {@code waiting}, {@code delivered} or {@code given-up}
 * @param dueAt     when it is tried next; null once it is settled
 * @param last      how the newest attempt went; null before the first
 * @param askedBy   who had it tried again last; null if nobody did
 */
record DeliveryView(
        String id,
        String channel,
        String messageId,
        String recipientId,
        String contestId,
        String kind,
        String status,
        String createdAt,
        @Nullable String dueAt,
        int attempts,
        @Nullable AttemptView last,
        @Nullable String askedBy) {

    /** An attempt; {@code error} is null when the receiver took the message. */
    record AttemptView(
            String at, @Nullable Integer status, @Nullable String error) {}

    /** Part of the log. */
    record PageView(List<DeliveryView> deliveries, @Nullable String nextCursor) {

        static PageView of(Deliveries.Page page) {
            return new PageView(page.deliveries().stream().map(DeliveryView::of).toList(), page.nextCursor());
        }
    }

    static DeliveryView of(Delivery delivery) {
        Delivery.Attempt last = delivery.last();
        return new DeliveryView(
                delivery.id(),
                delivery.channel(),
                delivery.message().id(),
                delivery.message().recipientId(),
                delivery.message().contestId(),
                word(delivery.message().kind()),
                word(delivery.status()),
                delivery.createdAt().toString(),
                delivery.status() == Delivery.Status.WAITING ? delivery.dueAt().toString() : null,
                delivery.attempts(),
                last == null ? null : new AttemptView(last.at().toString(), last.status(), last.error()),
                delivery.askedBy());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
