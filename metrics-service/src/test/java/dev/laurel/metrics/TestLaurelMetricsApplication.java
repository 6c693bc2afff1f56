package dev.laurel.metrics;

import dev.laurel.containerstack.LaurelContainers;
import org.springframework.boot.SpringApplication;

/** The service alone, with Kafka and MongoDB in containers: for development, started from an IDE. Needs Docker. */
final class TestLaurelMetricsApplication {

    private TestLaurelMetricsApplication() {}

    /** Entry point. */
    public static void main(String[] args) {
        SpringApplication.from(MetricsService::main)
                .with(LaurelContainers.class)
                .run(args);
    }
}
