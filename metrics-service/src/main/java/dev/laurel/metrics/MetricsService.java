package dev.laurel.metrics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication(proxyBeanMethods = false)
public class MetricsService {

    /** Entry point. */
    public static void main(String[] args) {
        SpringApplication.run(MetricsService.class, args);
    }
}
