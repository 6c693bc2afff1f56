package dev.laurel.chassis;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Adds what all services configure alike, below everything a service or its operator says. It applies only where
 * {@code laurel.service} is set, so that other applications on the same class path are left alone.
 */
final class ChassisDefaults implements EnvironmentPostProcessor {

    private static final String NAME = "laurel-chassis-defaults";
    private static final String TRACES_ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";
    private static final String RESOURCE = "dev/laurel/chassis/defaults.yaml";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("laurel.service")) {
            return;
        }
        try {
            new YamlPropertySourceLoader()
                    .load(NAME, new ClassPathResource(RESOURCE))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.getPropertySources().addLast(new WhenGiven(environment));
    }

    /** Settings that must be absent, not empty, when their variable is not given. */
    private static final class WhenGiven extends PropertySource<Object> {

        // A source that is the environment itself would be searched as part of it, for ever.
        private final ConfigurableEnvironment environment;

        private WhenGiven(ConfigurableEnvironment environment) {
            super(NAME + "-when-given", new Object());
            this.environment = environment;
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return switch (name) {
                case "spring.security.oauth2.resourceserver.jwt.jwk-set-uri" -> given("JWT_JWK_SET_URI", "");
                case TRACES_ENDPOINT -> tracesEndpoint();
                case "management.opentelemetry.enabled" -> tracesEndpoint() == null ? "false" : "true";
                // The trace follows a request through the threads that a reactive service hands it to.
                case "spring.reactor.context-propagation" -> tracesEndpoint() == null ? null : "auto";
                case "logging.structured.format.console" -> given("LAUREL_LOG_FORMAT", "plain");
                default -> null;
            };
        }

        private @Nullable String tracesEndpoint() {
            return given("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "none");
        }

        private @Nullable String given(String variable, String meaningNone) {
            String value = environment.getProperty(variable);
            return value == null || value.isBlank() || value.equals(meaningNone) ? null : value;
        }
    }
}
