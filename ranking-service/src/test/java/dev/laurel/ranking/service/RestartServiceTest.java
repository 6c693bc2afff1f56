package dev.laurel.ranking.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.localstack.testing.SharedStack;
import dev.laurel.ranking.RankingService;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

class RestartServiceTest extends ServiceTest {

    @Test
    void showsTheSameBoardAfterARestartAndIsReadyOnlyThen() {
        String contest = newContest();
        STATES.open(contest);
        for (int i = 0; i < 40; i++) {
            STATES.accepted(contest, contest + "-" + i, "u" + i % 7);
            STATES.views(contest, contest + "-" + i, 1, i % 5, 0);
        }
        STATES.seal(contest, 1, 3);
        String path = "/" + contest + "/standings";
        await().atMost(PATIENCE).until(() -> get(path).path("entries").asInt() == 40);
        try (ConfigurableApplicationContext second = start()) {
            WebTestClient client =
                    clientOf(second.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            await().atMost(PATIENCE).untilAsserted(() -> client.get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isOk());
            String afterRestart = get(client, path).toString();
            assertThat(get(path).toString()).isEqualTo(afterRestart);
        }
    }

    private static ConfigurableApplicationContext start() {
        Map<String, Object> properties = new HashMap<>(SharedStack.get().properties());
        return new SpringApplicationBuilder(RankingService.class)
                .properties(properties)
                .run();
    }
}
