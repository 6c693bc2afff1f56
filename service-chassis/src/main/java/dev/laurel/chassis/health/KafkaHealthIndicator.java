package dev.laurel.chassis.health;

import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Part of readiness: DOWN when the broker does not answer within two seconds. */
final class KafkaHealthIndicator extends AbstractHealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HealthAdmin admin;

    KafkaHealthIndicator(HealthAdmin admin) {
        super("Kafka cannot be asked");
        this.admin = admin;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        builder.up().withDetail("nodes", admin.nodes(PATIENCE));
    }
}
