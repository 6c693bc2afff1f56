package dev.laurel.notification.application.delivery;

import dev.laurel.notification.domain.delivery.Delivery;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What operators do with deliveries. */
public final class OperateDeliveries {

    private final Deliveries deliveries;
    private final Clock clock;

    public OperateDeliveries(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** See {@link Deliveries#page}. */
    public Deliveries.Page page(Delivery.@Nullable Status status, @Nullable String cursor, int limit) {
        return deliveries.page(status, cursor, limit);
    }

    /**
     * Has a message tried again now, whatever became of it, under the same id.
     *
     * @return the delivery as it is now; null if there is none of that id
     */
    public @Nullable Delivery redeliver(String id, String operator) {
        Delivery found = deliveries.find(id);
        if (found == null) {
            return null;
        }
        Delivery again = found.again(clock.instant().truncatedTo(ChronoUnit.MILLIS), operator);
        return deliveries.renew(again) ? again : null;
    }
}
