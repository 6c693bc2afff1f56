package dev.laurel.notification;

import static dev.laurel.notification.StateFixtures.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Topics;
import dev.laurel.notification.webhooks.LocalPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Results on Kafka become signed webhooks, whatever the receiver is doing, and never at the inbox's cost. */
@TestPropertySource(
        properties = {
            "laurel.webhooks.allow-private-targets=true",
            "laurel.webhooks.receivers.platform.secret=" + WebhooksReachThePlatformTest.SECRET,
            "laurel.webhooks.first-pause=200ms",
            "laurel.webhooks.longest-pause=1s",
            "laurel.webhooks.answer-within=2s",
            "laurel.webhooks.open-for=500ms"
        })
class WebhooksReachThePlatformTest extends RunningService {

    static final String SECRET = "whsec_bGF1cmVsLXRlc3Qtd2ViaG9vay1zZWNyZXQ=";
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final LocalPlatform PLATFORM = new LocalPlatform();

    private final String contest = "contest-" + UUID.randomUUID();
    private final String winner = "winner-" + UUID.randomUUID();

    @DynamicPropertySource
    static void receiver(DynamicPropertyRegistry registry) {
        registry.add(
                "laurel.webhooks.receivers.platform.url", () -> PLATFORM.url().toString());
    }

    @AfterAll
    static void close() {
        PLATFORM.close();
    }

    @Test
    void tellsThePlatformOfWinnersWhenItIsBackAndTheWinnersAtOnce() throws Exception {
        PLATFORM.goAway();
        kafka.send(Topics.RESULTS, contest, results(contest, 1, winner));
        kafka.send(Topics.RESULTS, contest, results(contest, 1, winner));

        await().atMost(SOON).untilAsserted(() -> assertThat(inbox()).contains("award-won"));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        delivery("waiting").at("/last/error").asString(""))
                .contains("refused"));
        PLATFORM.comeBack();

        await().atMost(SOON).untilAsserted(() -> assertThat(heard()).hasSize(1));
        LocalPlatform.Heard heard = heard().get(0);
        new Webhook(SECRET).verify(heard.body(), heard.headers());
        assertThat(heard.id()).isEqualTo(contest + ":" + winner + ":1");
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        delivery("delivered").path("attempts").asInt())
                .isGreaterThan(1));
    }

    @Test
    void keepsTheInboxPromptWhileThePlatformHangs() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        PLATFORM.behaves(exchange -> {
            try {
                end.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            LocalPlatform.status(204).answer(exchange);
        });
        String[] winners = new String[20];
        for (int i = 0; i < winners.length; i++) {
            winners[i] = i == winners.length - 1 ? winner : "other-" + UUID.randomUUID();
        }

        kafka.send(Topics.RESULTS, contest, results(contest, 1, winners));
        await().atMost(SOON).untilAsserted(() -> assertThat(inbox()).contains("award-won"));

        assertThat(deliveries("delivered", contest)).isEmpty();
        PLATFORM.behaves(LocalPlatform.status(204));
        end.countDown();
        await().atMost(SOON).untilAsserted(() -> assertThat(deliveries("delivered", contest))
                .hasSize(20));
        assertThat(Instant.parse(delivery("delivered").at("/last/at").asString()))
                .isNotNull();
    }

    @Test
    void sendsAMessageAgainUnderItsIdWhenAnOperatorWantsIt() throws Exception {
        kafka.send(Topics.RESULTS, contest, results(contest, 1, winner));
        await().atMost(SOON).untilAsserted(() -> assertThat(heard()).hasSize(1));
        String id = "platform:" + contest + ":" + winner + ":1";

        var answer = post("/api/v1/deliveries/" + id + "/redeliver", token("operator", null));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        await().atMost(SOON).untilAsserted(() -> assertThat(heard()).hasSize(2));
        assertThat(heard()).extracting(LocalPlatform.Heard::id).containsOnly(contest + ":" + winner + ":1");
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        delivery("delivered").path("askedBy").asString())
                .isEqualTo("dev-operator"));
        assertThat(post("/api/v1/deliveries/platform:nothing/redeliver", token("operator", null))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysThatItIsDegradedWhileThePlatformFailsAndStaysReady() throws Exception {
        PLATFORM.behaves(LocalPlatform.status(500));
        String[] winners = new String[6];
        for (int i = 0; i < winners.length; i++) {
            winners[i] = "winner-" + UUID.randomUUID();
        }
        kafka.send(Topics.RESULTS, contest, results(contest, 1, winners));

        await().atMost(SOON).untilAsserted(() -> assertThat(health("receivers")).isEqualTo("DEGRADED"));
        assertThat(health("readiness")).isEqualTo("UP");
        String meters = get("/actuator/prometheus", token("operator", null)).body();
        assertThat(meters).contains("resilience4j_circuitbreaker_state{").contains("name=\"platform\"");

        PLATFORM.behaves(LocalPlatform.status(204));
        await().atMost(SOON).untilAsserted(() -> assertThat(health("receivers")).isEqualTo("UP"));
        await().atMost(SOON).untilAsserted(() -> assertThat(deliveries("delivered", contest))
                .hasSize(6));
    }

    private String health(String group) {
        return ContractJson.mapper()
                .readTree(get("/actuator/health/" + group, null).body())
                .path("status")
                .asString();
    }

    private List<LocalPlatform.Heard> heard() {
        return PLATFORM.heard().stream()
                .filter(each -> each.id().contains(winner))
                .toList();
    }

    private String inbox() {
        return get("/api/v1/recipients/" + winner + "/notifications", token("creator", winner))
                .body();
    }

    private JsonNode delivery(String status) {
        List<JsonNode> found = deliveries(status, winner);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<JsonNode> deliveries(String status, String of) {
        var answer = get("/api/v1/deliveries?limit=100&status=" + status, token("operator", null));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ContractJson.mapper()
                .readTree(answer.body())
                .path("deliveries")
                .valueStream()
                .filter(each -> each.path("id").asString().contains(of))
                .toList();
    }
}
