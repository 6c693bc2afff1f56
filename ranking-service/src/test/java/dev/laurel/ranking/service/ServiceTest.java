package dev.laurel.ranking.service;

import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.ContractJson;
import dev.laurel.localstack.testing.SharedStack;
import dev.laurel.ranking.RankingService;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The service on a free port, and how to ask it. All subclasses share one instance of it. */
@SpringBootTest(
        classes = RankingService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"laurel.ranking.tick=50ms", "laurel.ranking.heartbeat=300ms"})
abstract class ServiceTest {

    static final States STATES = States.OF_THIS_JVM;
    static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry registry) {
        SharedStack.get().properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    static String newContest() {
        return "c-" + UUID.randomUUID();
    }

    static String token(String role) {
        return SharedStack.get().issuer().token(Set.of(role), role + "-1", "author-1", Set.of("ranking-service"));
    }

    WebTestClient client() {
        return clientOf(port);
    }

    static WebTestClient clientOf(int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    static JsonNode get(WebTestClient client, String path) {
        byte[] body = client.get()
                .uri("/api/v1/contests" + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return ContractJson.mapper().readTree(body == null ? new byte[0] : body);
    }

    JsonNode get(String path) {
        return get(client(), path);
    }

    /** Waits until the contest is known. */
    void awaitContest(String contestId) {
        await().atMost(PATIENCE).until(() -> get("").valueStream()
                .anyMatch(contest -> contest.path("contestId").asString().equals(contestId)));
    }

    /** Waits until the board shows these articles in this order. */
    void awaitOrder(String contestId, String... articleIds) {
        awaitContest(contestId);
        await().atMost(PATIENCE)
                .untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(get("/" + contestId + "/standings")
                                .path("rows")
                                .valueStream()
                                .map(row -> row.path("articleId").asString()))
                        .containsExactly(articleIds));
    }
}
