package dev.laurel.ranking.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.localstack.LocalDocumentStore;
import dev.laurel.localstack.testing.SharedStack;
import dev.laurel.ranking.RankingService;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

class StoreAwayServiceTest extends ServiceTest {

    @Test
    void keepsShowingTheBoardsItHoldsAndSaysThatItIsNotReady() {
        String contest = newContest();
        STATES.open(contest);
        STATES.accepted(contest, contest + "-1", "u1");
        STATES.views(contest, contest + "-1", 1, 7, 0);
        String path = "/" + contest + "/standings";

        LocalDocumentStore store = LocalDocumentStore.inMemory();
        try (ConfigurableApplicationContext instance = start(store)) {
            WebTestClient client =
                    clientOf(instance.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            awaitReadiness(client, HttpStatus.OK);
            await().atMost(PATIENCE)
                    .until(() -> get(client, path).path("entries").asInt() == 1);
            JsonNode rows = get(client, path).path("rows");

            store.close();

            awaitReadiness(client, HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(get(client, path).path("rows")).isEqualTo(rows);
        }
    }

    private static void awaitReadiness(WebTestClient client, HttpStatus expected) {
        await().atMost(PATIENCE).untilAsserted(() -> client.get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isEqualTo(expected));
    }

    private static ConfigurableApplicationContext start(LocalDocumentStore store) {
        Map<String, Object> properties = new HashMap<>(SharedStack.get().properties());
        properties.put("MONGODB_URI", store.uri() + "/?serverSelectionTimeoutMS=5000");
        return new SpringApplicationBuilder(RankingService.class)
                .properties(properties)
                .run();
    }
}
