package dev.laurel.chassis.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.localstack.FreePorts;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A good token is not called bad only because nobody can check it now; the same in both stacks. */
abstract class IssuerAwayRules extends WebAppTest {

    @DynamicPropertySource
    static void nobodyAnswers(DynamicPropertyRegistry registry) {
        String nowhere = "http://127.0.0.1:" + FreePorts.find(1).get(0) + "/jwks";
        registry.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", () -> nowhere);
    }

    @Test
    void saysThatTheTokenCannotBeCheckedNow() {
        var response = get("/actuator/prometheus", token("operator"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(json(response).path("code").asString()).isEqualTo("issuer-unavailable");
    }
}
