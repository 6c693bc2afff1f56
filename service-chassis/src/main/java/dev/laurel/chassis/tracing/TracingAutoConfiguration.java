package dev.laurel.chassis.tracing;

import io.micrometer.tracing.exporter.SpanExportingPredicate;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Wires traces. They are on when an address is configured that they go to; otherwise there is no tracer, no exporter and
 * no header.
 */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
@ConditionalOnProperty("laurel.service")
class TracingAutoConfiguration {

    /** Set together with the exporter by the chassis' defaults. */
    private static final String ENABLED = "management.opentelemetry.enabled";

    @Bean
    Traces traces(Environment environment, ObjectProvider<OpenTelemetry> openTelemetry) {
        OpenTelemetry found = openTelemetry.getIfAvailable();
        return found == null || !environment.getProperty(ENABLED, Boolean.class, true)
                ? Traces.OFF
                : new OpenTelemetryTraces(found, Clock.systemUTC());
    }

    /** Probes and scrapes come every few seconds and say nothing. */
    @Bean
    SpanExportingPredicate noProbes() {
        return span -> {
            String uri = span.getTags().get("uri");
            return uri == null || !uri.startsWith("/actuator");
        };
    }
}
