package dev.laurel.chassis.health;

import dev.laurel.chassis.messaging.CatchUp;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Part of readiness: DOWN until every broadcast reader has applied what its topics held at start. */
final class CaughtUpHealthIndicator implements HealthIndicator {

    private final List<CatchUp> catchUps;

    CaughtUpHealthIndicator(List<CatchUp> catchUps) {
        this.catchUps = List.copyOf(catchUps);
    }

    @Override
    public Health health() {
        var missing = new java.util.TreeMap<String, Long>();
        boolean caughtUp = true;
        for (CatchUp catchUp : catchUps) {
            caughtUp &= catchUp.isCaughtUp();
            missing.putAll(catchUp.missing());
        }
        return caughtUp
                ? Health.up().build()
                : Health.down().withDetail("missing", missing).build();
    }
}
