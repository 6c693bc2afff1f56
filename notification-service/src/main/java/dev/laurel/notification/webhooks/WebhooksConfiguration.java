package dev.laurel.notification.webhooks;

import dev.laurel.notification.application.delivery.DeliverDue;
import dev.laurel.notification.application.delivery.Deliveries;
import dev.laurel.notification.application.delivery.Receivers;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the receivers that the configuration names; with none, nothing leaves this service by this way. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhooksProperties.class)
class WebhooksConfiguration {

    private static final Duration LEASE_RESERVE = Duration.ofSeconds(30);
    private static final double DOUBLING = 2;
    private static final double GIVE_OR_TAKE_HALF = 0.5;

    private final Clock clock = Clock.systemUTC();

    @Bean
    CircuitBreakerRegistry webhookBreakers(MeterRegistry meters) {
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        return breakers;
    }

    @Bean
    WebhookReceivers webhookReceivers(WebhooksProperties properties, CircuitBreakerRegistry breakers) {
        return WebhookReceivers.open(properties, SystemDefaultDnsResolver.INSTANCE, breakers, clock);
    }

    @Bean
    Receivers receivers(WebhookReceivers webhooks) {
        return new Receivers(webhooks.all());
    }

    @Bean
    DeliveryThreads deliveryThreads(WebhookReceivers webhooks, Deliveries deliveries, WebhooksProperties properties) {
        DeliverDue.Rules rules = rules(properties);
        var work = webhooks.all().stream()
                .map(receiver -> new DeliveryThreads.Named(
                        receiver.channel(),
                        new DeliverDue(
                                deliveries,
                                receiver,
                                rules,
                                () -> UUID.randomUUID().toString(),
                                clock)))
                .toList();
        return new DeliveryThreads(work, properties.concurrency());
    }

    @Bean
    ReceiversHealthIndicator webhookReceiversHealthIndicator(WebhookReceivers webhooks, Deliveries deliveries) {
        return new ReceiversHealthIndicator(webhooks.all(), deliveries);
    }

    static DeliverDue.Rules rules(WebhooksProperties properties) {
        IntervalFunction pauses = IntervalFunction.ofExponentialRandomBackoff(
                properties.firstPause(), DOUBLING, GIVE_OR_TAKE_HALF, properties.longestPause());
        Duration lease =
                properties.connectWithin().plus(properties.answerWithin()).plus(LEASE_RESERVE);
        return new DeliverDue.Rules(
                lease, properties.giveUpAfter(), attempt -> Duration.ofMillis(pauses.apply(attempt)));
    }
}
