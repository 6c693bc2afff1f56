package dev.laurel.notification.application.delivery;

import dev.laurel.notification.domain.delivery.Delivery;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deliveries in the heap; each call is one indivisible step. */
final class InMemoryDeliveries implements Deliveries {

    private final Map<String, Delivery> deliveries = new HashMap<>();
    private final Map<String, String> leases = new HashMap<>();

    @Override
    public synchronized void add(Delivery delivery) {
        deliveries.putIfAbsent(delivery.id(), delivery);
    }

    @Override
    public synchronized @Nullable Delivery take(String channel, Instant now, Instant leaseEnds, String lease) {
        Delivery due = deliveries.values().stream()
                .filter(each -> each.channel().equals(channel) && each.status() == Delivery.Status.WAITING)
                .filter(each -> !each.dueAt().isAfter(now))
                .min(Comparator.comparing(Delivery::dueAt))
                .orElse(null);
        if (due == null) {
            return null;
        }
        Delivery taken = due.postponed(leaseEnds);
        leases.put(taken.id(), lease);
        deliveries.put(taken.id(), taken);
        return taken;
    }

    @Override
    public synchronized boolean settle(Delivery delivery, String lease) {
        return leases.remove(delivery.id(), lease) && deliveries.replace(delivery.id(), delivery) != null;
    }

    @Override
    public synchronized boolean renew(Delivery delivery) {
        leases.remove(delivery.id());
        return deliveries.replace(delivery.id(), delivery) != null;
    }

    @Override
    public synchronized @Nullable Delivery find(String id) {
        return deliveries.get(id);
    }

    @Override
    public synchronized Page page(Delivery.@Nullable Status status, @Nullable String cursor, int limit) {
        Delivery before = cursor == null ? null : deliveries.get(cursor);
        if (cursor != null && before == null) {
            throw new InvalidCursorException();
        }
        Comparator<Delivery> order = Comparator.comparing(Delivery::createdAt).thenComparing(each -> each.id());
        List<Delivery> found = deliveries.values().stream()
                .filter(each -> status == null || each.status() == status)
                .sorted(order.reversed())
                .filter(each -> before == null || order.compare(each, before) < 0)
                .limit(limit + 1L)
                .toList();
        List<Delivery> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(shown, found.size() > limit ? shown.get(limit - 1).id() : null);
    }

    @Override
    public synchronized long waiting(String channel) {
        return deliveries.values().stream()
                .filter(each -> each.channel().equals(channel) && each.status() == Delivery.Status.WAITING)
                .count();
    }
}
