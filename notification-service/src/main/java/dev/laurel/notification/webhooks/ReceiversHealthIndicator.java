package dev.laurel.notification.webhooks;

import dev.laurel.notification.application.delivery.Deliveries;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.List;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * The health group {@code receivers}: DEGRADED while a receiver is known to be away, which means that its messages wait.
 * The service itself is well and stays ready; so does the inbox.
 */
final class ReceiversHealthIndicator extends AbstractHealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED", "Messages to a receiver outside wait until it is back");

    private final List<WebhookReceiver> receivers;
    private final Deliveries deliveries;

    ReceiversHealthIndicator(List<WebhookReceiver> receivers, Deliveries deliveries) {
        super("Deliveries cannot be looked at");
        this.receivers = List.copyOf(receivers);
        this.deliveries = deliveries;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        boolean degraded = false;
        var details = new TreeMap<String, Object>();
        for (WebhookReceiver receiver : receivers) {
            degraded |= receiver.state() != CircuitBreaker.State.CLOSED;
            details.put(
                    receiver.channel(),
                    java.util.Map.of(
                            "breaker", receiver.state().name(), "waiting", deliveries.waiting(receiver.channel())));
        }
        builder.status(degraded ? DEGRADED : Status.UP).withDetails(details);
    }
}
