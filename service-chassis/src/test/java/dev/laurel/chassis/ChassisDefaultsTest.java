package dev.laurel.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What a service gets without saying anything, and that it can say otherwise. */
class ChassisDefaultsTest {

    @Test
    void leavesOtherApplicationsAlone() {
        assertThat(environment(Map.of()).getProperty("server.shutdown")).isNull();
    }

    @Test
    void yieldsToWhatTheServiceSays() {
        var environment = environment(Map.of("laurel.service", "a-service", "server.shutdown", "immediate"));

        assertThat(environment.getProperty("server.shutdown")).isEqualTo("immediate");
        assertThat(environment.getProperty("spring.lifecycle.timeout-per-shutdown-phase"))
                .isEqualTo("10s");
    }

    @Test
    void demandsTheServiceAsAudience() {
        var environment = environment(Map.of("laurel.service", "a-service"));

        assertThat(environment.getProperty("spring.security.oauth2.resourceserver.jwt.audiences"))
                .isEqualTo("a-service");
    }

    @Test
    void usesTheKeySetOnlyWhenItIsGiven() {
        String property = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri";

        assertThat(environment(Map.of("laurel.service", "a")).containsProperty(property))
                .isFalse();
        assertThat(environment(Map.of("laurel.service", "a", "JWT_JWK_SET_URI", ""))
                        .containsProperty(property))
                .isFalse();
        assertThat(environment(Map.of("laurel.service", "a", "JWT_JWK_SET_URI", "http://keys"))
                        .getProperty(property))
                .isEqualTo("http://keys");
    }

    @Test
    void logsForPeopleUnlessToldOtherwise() {
        String property = "logging.structured.format.console";

        assertThat(environment(Map.of("laurel.service", "a", "LAUREL_LOG_FORMAT", "plain"))
                        .containsProperty(property))
                .isFalse();
        assertThat(environment(Map.of("laurel.service", "a", "LAUREL_LOG_FORMAT", "ecs"))
                        .getProperty(property))
                .isEqualTo("ecs");
    }

    private static StandardEnvironment environment(Map<String, Object> said) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("said", said));
        new ChassisDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
