package dev.laurel.metrics.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.interactions.Collected;
import dev.laurel.contracts.interactions.Commented;
import dev.laurel.contracts.interactions.CounterReported;
import dev.laurel.contracts.interactions.Liked;
import dev.laurel.contracts.interactions.Unliked;
import dev.laurel.contracts.metrics.ArticleMetrics;
import dev.laurel.contracts.metrics.ArticleMetrics.OwnInteractions;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be asked of one article, and the author's own part of it, on a real broker. */
class ArticleFiguresServiceTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2024-03-31");
    private static final Instant FIRST = Instant.parse("2024-03-10T20:00:00Z");
    private static final Instant SECOND = Instant.parse("2024-03-12T01:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    private static RunningService service;
    private static Wire wire;
    private static HttpClient http;

    private final String contest = "contest-" + UUID.randomUUID();
    private final String article = "article-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        service = RunningService.start();
        wire = new Wire();
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        wire.close();
        service.close();
    }

    @Test
    void countsTheFirstLinesOfABodyThatHasNotEnded() throws Exception {
        openContest();
        String like = "{\"kind\":\"liked\",\"articleId\":\"%s\",\"readerId\":\"%s\",\"at\":\"2024-03-10T20:00:00Z\"}\n";
        var connection = (HttpURLConnection)
                URI.create(service.url("/api/v1/interactions")).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + service.token("tester", "platform"));
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(64);

        try (OutputStream body = connection.getOutputStream()) {
            body.write((like.formatted(article, "r1") + "{broken\n").getBytes(UTF_8));
            body.flush();
            awaitLikes(1);
            body.write(like.formatted(article, "r2").getBytes(UTF_8));
        }

        assertThat(connection.getResponseCode()).isEqualTo(202);
        JsonNode receipt = JSON.readTree(connection.getInputStream());
        assertThat(receipt.get("accepted").asInt()).isEqualTo(2);
        assertThat(receipt.get("rejected").get(0).get("line").asInt()).isEqualTo(2);
        awaitLikes(2);
    }

    private void awaitLikes(long likes) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            ArticleMetrics metrics = wire.metrics(article);
            return metrics != null && metrics.live().likes() == likes;
        });
    }

    @Test
    void tellsTheAuthorsOwnPartHoweverItsFactsCame() throws Exception {
        openContest();
        wire.tell(article, new Liked(article, "author", FIRST, null), new Liked(article, "r1", FIRST, null));
        String comment = "{\"kind\":\"commented\",\"articleId\":\"" + article
                + "\",\"commentId\":\"c1\",\"readerId\":\"author\",\"at\":\"" + FIRST + "\"}";
        assertThat(post("/api/v1/interactions", "platform", comment).statusCode())
                .isEqualTo(202);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(newest().live().likes()).isEqualTo(2);
            assertThat(newest().own()).isEqualTo(new OwnInteractions(1, 1, 0));
            assertThat(newest().counted().get(0).own()).isEqualTo(new OwnInteractions(1, 1, 0));
            assertThat(newest().counted().get(0).distinctReaders()).isNull();
        });

        post("/api/v1/contests/" + contest + "/count", "operator", "");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(newest().counted().get(0).seal()).isNotNull();
            // The author under both names, and r1: who hides ids in two ways is two readers.
            assertThat(newest().counted().get(0).distinctReaders()).isEqualTo(3);
        });
    }

    @Test
    void answersAsOfAMomentAndBetweenTwoAndDayByDay() throws Exception {
        openContest();
        tellTwoDays();

        JsonNode asOf = metrics("?asOf=2024-03-12T01:00:00Z").get("asOf");
        assertThat(asOf.get("tallies").get("likes").asInt()).isEqualTo(2);
        assertThat(asOf.get("tallies").get("views").asInt()).isEqualTo(100);
        assertThat(asOf.get("distinctReaders").asInt()).isEqualTo(2);

        JsonNode growth =
                metrics("?from=2024-03-12T00:00:00Z&until=2024-03-13T00:00:00Z").get("growth");
        assertThat(growth.get("tallies").get("likes").asInt()).isEqualTo(-1);
        assertThat(growth.get("tallies").get("collects").asInt()).isEqualTo(1);
        assertThat(growth.get("tallies").get("views").asInt()).isEqualTo(-99);

        JsonNode days = metrics("?byDay=true&from=2024-03-10&until=2024-03-12").get("days");
        assertThat(days.get("zone").asString()).isEqualTo("UTC");
        assertThat(days.get("days").findValuesAsString("date"))
                .containsExactly("2024-03-10", "2024-03-11", "2024-03-12");
        assertThat(likes(days)).isEqualTo("2 0 -1");
        assertThat(likes(metrics("?byDay=true&from=2024-03-10&until=2024-03-12&zone=Asia/Shanghai")
                        .get("days")))
                .isEqualTo("0 2 -1");
    }

    @Test
    void flagsMoreLikesThanViews() throws Exception {
        openContest();
        tellTwoDays();

        assertThat(metrics("").get("likesExceedViews").asBoolean()).isFalse();
        assertThat(metrics("?asOf=2024-03-12T01:00:00Z")
                        .get("asOf")
                        .get("likesExceedViews")
                        .asBoolean())
                .isFalse();

        wire.tell(article, new Liked(article, "r3", SECOND, null));

        await().untilAsserted(() ->
                assertThat(metrics("").get("likesExceedViews").asBoolean()).isTrue());
    }

    @Test
    void namesEveryParameterThatCannotBeUsed() throws Exception {
        assertThat(faults("?asOf=yesterday&from=2024-03-10T00:00:00Z"))
                .contains("\"asOf\"", "together", "cannot be read");
        assertThat(faults("?from=2024-03-10T00:00:00Z")).contains("\"until\"", "is missing");
        assertThat(faults("?from=2024-03-10T00:00:00Z&until=2024-03-10T00:00:00Z"))
                .contains("is not after from");
        assertThat(faults("?byDay=true&from=2024-03-10&until=2026-03-10&zone=UTC"))
                .contains("at most 400 days");
        assertThat(faults("?byDay=true&from=2024-03-10&until=2024-03-09&zone=Mars/Olympus"))
                .contains("\"zone\"", "cannot be read");
        assertThat(faults("?byDay=true&from=2024-03-10&until=2024-03-10")).contains("\"zone\"", "is missing");
        assertThat(faults("?byDay=perhaps")).contains("neither true nor false");
        assertThat(faults("?asof=2024-03-10T00:00:00Z")).contains("\"asof\"", "is unknown");
        assertThat(faults("?zone=UTC")).contains("byDay=true only");
    }

    private void tellTwoDays() {
        wire.tell(
                article,
                new CounterReported(article, "views", 100, FIRST, null),
                new Liked(article, "r1", FIRST, null),
                new Liked(article, "r2", FIRST, null),
                new Commented(article, "c1", "r1", FIRST, null),
                new Unliked(article, "r1", SECOND, null),
                new Collected(article, "r2", SECOND, null),
                new CounterReported(article, "views", 1, SECOND, null));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            ArticleMetrics metrics = wire.metrics(article);
            assertThat(metrics).isNotNull();
            assertThat(metrics.live().views()).isEqualTo(1);
        });
    }

    private static String likes(JsonNode days) {
        var likes = new StringBuilder();
        for (JsonNode day : days.get("days")) {
            likes.append(day.get("tallies").get("likes").asInt()).append(' ');
        }
        return likes.toString().strip();
    }

    private void openContest() {
        wire.contest(contest, 1, LAST_DAY, null);
        wire.entry(contest, article, 1);
    }

    private ArticleMetrics newest() {
        return Objects.requireNonNull(wire.metrics(article));
    }

    private JsonNode metrics(String query) throws Exception {
        HttpResponse<String> answer = get("/api/v1/articles/" + article + "/metrics" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String faults(String query) throws Exception {
        HttpResponse<String> answer = get("/api/v1/articles/any/metrics" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path, "operator").GET().build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private static HttpResponse<String> post(String path, String role, String body) throws Exception {
        return http.send(
                request(path, role)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String role) {
        return HttpRequest.newBuilder(URI.create(service.url(path)))
                .header("Authorization", "Bearer " + service.token("tester", role))
                .header("Content-Type", "application/x-ndjson");
    }
}
