package dev.laurel.acceptance.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.acceptance.recount.PublishedOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From facts to notified winners with a real contest, against a recount, and through {@code kill -9}. */
class WholeWayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final String CONTEST = "/api/v1/contests/autumn-2019";

    private final Http http = new Http();

    @Test
    void publishesWhatARecountGivesAndKeepsItWhenKilled(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        Path result = directory.resolve("result.json");
        Remembered before;

        try (LaurelProcess demo =
                LaurelProcess.start("demo", "--free-ports", "--data", data.toString(), "--result", result.toString())) {
            String board = demo.awaitLine("board stays open at (\\S+)/", PATIENCE);
            PublishedOutcome published = PublishedOutcome.of(new JsonMapper().readTree(Files.readString(result)));
            published.requireAgreementWithTheRules();
            assertThat(published.wouldNoticeAMistake()).isTrue();
            assertThat(demo.output()).contains("Inbox of ").contains("[award-won]");

            before = remember(board, demo.awaitLine("metrics-service +(\\S+)", PATIENCE), data);
            likeOnceMore(before, data);
            demo.kill();
        }

        try (LaurelProcess again = LaurelProcess.start("up", "--free-ports", "--data", data.toString())) {
            again.awaitLine("(Laurel is up)", PATIENCE);
            String board = again.awaitLine("ranking-service +(\\S+)", PATIENCE);
            String metrics = again.awaitLine("metrics-service +(\\S+)", PATIENCE);

            assertThat(http.get(board + CONTEST + "/results")).isEqualTo(before.results());
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            http.get(board + CONTEST + "/standings?limit=100").path("rows"))
                    .isEqualTo(before.rows()));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(likes(metrics, before.winner(), data))
                    .isEqualTo(before.likes() + 1));
            assertThat(again.stop()).isTrue();
        }
    }

    /** What must be there again after the launcher was killed. */
    private record Remembered(JsonNode results, JsonNode rows, String metricsUrl, String winner, long likes) {}

    private Remembered remember(String board, String metrics, Path data) throws Exception {
        JsonNode rows = http.get(board + CONTEST + "/standings?limit=100").path("rows");
        String winner = rows.path(0).path("articleId").asString();
        return new Remembered(
                http.get(board + CONTEST + "/results"), rows, metrics, winner, likes(metrics, winner, data));
    }

    /** Acknowledged the moment before the kill; after the cut-off, so the board stays as it is. */
    private void likeOnceMore(Remembered before, Path data) throws Exception {
        String like = """
                [{"kind":"liked","articleId":"%s","readerId":"the-last","at":"2019-12-20T00:00:00Z"}]""".formatted(before.winner());
        JsonNode receipt = http.post(before.metricsUrl() + "/api/v1/interactions", token(data, "platform"), like);
        assertThat(receipt.path("accepted").asInt()).isEqualTo(1);
    }

    private long likes(String metrics, String articleId, Path data) throws Exception {
        return http.get(metrics + "/api/v1/articles/" + articleId + "/metrics", token(data, "operator"))
                .path("live")
                .path("likes")
                .asLong();
    }

    private static String token(Path data, String role) throws Exception {
        return Files.readString(data.resolve("tokens").resolve(role));
    }
}
