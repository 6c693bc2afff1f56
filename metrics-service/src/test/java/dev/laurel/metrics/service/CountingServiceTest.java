package dev.laurel.metrics.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.Topics;
import dev.laurel.contracts.interactions.Commented;
import dev.laurel.contracts.interactions.CounterReported;
import dev.laurel.contracts.interactions.Liked;
import dev.laurel.contracts.interactions.Unliked;
import dev.laurel.contracts.metrics.ArticleMetrics;
import dev.laurel.contracts.metrics.MetricsProgress;
import dev.laurel.contracts.metrics.Tallies;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts in, figures out, on a real broker. */
class CountingServiceTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2024-03-31");
    private static final Instant INSIDE = Instant.parse("2024-03-31T23:59:59.999Z");
    private static final Instant CUT_OFF = Instant.parse("2024-04-01T00:00:00Z");
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
    void countsOnceWhateverTheOrderAndNumberOfDeliveries() {
        openContest();
        var liked = new Liked(article, "r1", INSIDE, null);
        wire.tell(article, new Unliked(article, "r2", INSIDE, null), liked, liked);
        wire.tell(article, new Liked(article, "r2", INSIDE.minusSeconds(9), null), liked);
        wire.tell(article, new Commented(article, "c1", "r1", INSIDE, null));
        wire.tell(article, new CounterReported(article, "views", 120, INSIDE, null));
        wire.tell(article, new CounterReported(article, "views", 100, INSIDE.minusSeconds(5), null));

        awaitCounted(new Tallies(120, 1, 1, 0));
        assertThat(newest().live()).isEqualTo(new Tallies(120, 1, 1, 0));
    }

    @Test
    void keepsALikeInTheCountThatIsWithdrawnAtTheCutOff() {
        openContest();
        wire.tell(
                article,
                new Liked(article, "r1", INSIDE, null),
                new Unliked(article, "r1", CUT_OFF, null),
                new Liked(article, "r2", CUT_OFF, null));

        awaitCounted(new Tallies(0, 1, 0, 0));
        await().untilAsserted(() -> assertThat(newest().live()).isEqualTo(new Tallies(0, 1, 0, 0)));
    }

    @Test
    void countsAnEntryThatComesAfterItsFacts() {
        wire.tell(article, new Liked(article, "r1", INSIDE, null), new Liked(article, "r2", CUT_OFF, null));
        await().untilAsserted(() -> assertThat(get("/api/v1/articles/" + article + "/metrics", "operator")
                        .statusCode())
                .isEqualTo(200));
        assertThat(wire.metrics(article)).isNull();

        openContest();

        awaitCounted(new Tallies(0, 1, 0, 0));
        assertThat(newest().live()).isEqualTo(new Tallies(0, 2, 0, 0));
    }

    @Test
    void saysZeroOfAnEntryThatNobodyTouched() throws Exception {
        openContest();

        awaitCounted(new Tallies(0, 0, 0, 0));

        post("/api/v1/contests/" + contest + "/count", "operator", "");
        await().untilAsserted(() -> assertThat(newest().counted().get(0).seal()).isNotNull());
    }

    @Test
    void recountsWhenTheCutOffMoves() {
        openContest();
        wire.tell(article, new Liked(article, "r1", CUT_OFF.plusSeconds(3), null));
        await().untilAsserted(() -> assertThat(newest().live().likes()).isEqualTo(1));
        awaitCounted(Tallies.ZERO);

        wire.contest(contest, 2, LAST_DAY.plusDays(1), null);

        awaitCounted(new Tallies(0, 1, 0, 0));
    }

    @Test
    void setsAsideWhatItCannotUseAndCountsOn() {
        openContest();
        wire.raw(article, "{\"kind\":\"liked\"".getBytes(UTF_8));
        wire.raw("another-key", like("r7"));
        wire.tell(article, new Liked(article, "r8", Instant.now().plus(Duration.ofHours(1)), null));
        wire.tell(article, new Liked(article, "r9", INSIDE, null));

        awaitCounted(new Tallies(0, 1, 0, 0));
        await().untilAsserted(() -> assertThat(wire.records(Topics.deadLetters(Topics.INTERACTIONS, "metrics-service")))
                .extracting(letter -> new String(
                        letter.headers().lastHeader("laurel_cause_code").value(), UTF_8))
                .contains("unreadable", "wrongKey", "tooFarAhead"));
        assertBooksBalance();
    }

    @Test
    void sealsTheCountAndLetsNothingInAfterwards() throws Exception {
        openContest();
        wire.tell(article, new Liked(article, "r1", INSIDE, null));
        awaitCounted(new Tallies(0, 1, 0, 0));

        HttpResponse<String> answer = post("/api/v1/contests/" + contest + "/count", "operator", "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode count = JSON.readTree(answer.body());
        assertThat(count.get("number").asInt()).isEqualTo(1);
        assertThat(count.get("partitions").asInt()).isEqualTo(12);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(newest().counted().get(0).seal()).isNotNull();
            assertThat(wire.progress().values()).hasSize(12).allMatch(progress -> progress.seals().stream()
                    .anyMatch(seal -> seal.contestId().equals(contest) && seal.number() == 1));
            assertThat(JSON.readTree(get("/api/v1/contests/" + contest + "/count", "operator")
                                    .body())
                            .get("complete")
                            .asBoolean())
                    .isTrue();
        });
        assertProgressCovers(newest());

        wire.tell(article, new Liked(article, "r2", INSIDE, null), new Unliked(article, "r1", INSIDE, null));
        await().untilAsserted(() -> assertThat(newest().live()).isEqualTo(new Tallies(0, 1, 0, 0)));
        await().untilAsserted(() -> assertThat(latePerPartition()).isGreaterThanOrEqualTo(2));
        assertThat(newest().counted().get(0).tallies()).isEqualTo(new Tallies(0, 1, 0, 0));

        post("/api/v1/contests/" + contest + "/count", "operator", "");
        await().untilAsserted(() -> assertThat(newest().counted().get(0))
                .satisfies(counted ->
                        assertThat(counted.seal()).extracting("number").isEqualTo(2)));
        assertThat(newest().counted().get(0).tallies()).isEqualTo(new Tallies(0, 1, 0, 0));
    }

    @Test
    void countsAnEntryThatComesAfterTheSealAsOfTheSeal() throws Exception {
        openContest();
        String later = "article-" + UUID.randomUUID();
        wire.tell(later, new Liked(later, "r1", INSIDE, null));
        post("/api/v1/contests/" + contest + "/count", "operator", "");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> JSON.readTree(get("/api/v1/contests/" + contest + "/count", "operator")
                                .body())
                        .get("complete")
                        .asBoolean());
        wire.tell(later, new Liked(later, "r2", INSIDE, null));

        wire.entry(contest, later, 1);

        await().untilAsserted(() -> {
            ArticleMetrics metrics = wire.metrics(later);
            assertThat(metrics).isNotNull();
            assertThat(metrics.live().likes()).isEqualTo(2);
            assertThat(metrics.counted().get(0).tallies()).isEqualTo(new Tallies(0, 1, 0, 0));
            assertThat(metrics.counted().get(0).seal()).isNotNull();
        });
    }

    @Test
    void countsByItselfWhenTheGraceIsOver() {
        wire.contest(contest, 1, LAST_DAY, Duration.ofHours(1));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(JSON.readTree(get("/api/v1/contests/" + contest + "/count", "operator")
                                        .body())
                                .get("complete")
                                .asBoolean())
                        .isTrue());
    }

    @Test
    void refusesToCountWhatStillRunsOrIsUnknown() throws Exception {
        wire.contest(contest, 1, LocalDate.now(java.time.ZoneOffset.UTC).plusDays(3), null);

        await().untilAsserted(() -> assertThat(post("/api/v1/contests/" + contest + "/count", "operator", "")
                        .statusCode())
                .isEqualTo(409));
        assertThat(post("/api/v1/contests/no-such-contest/count", "operator", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/contests/no-such-contest/count", "operator").statusCode())
                .isEqualTo(404);
    }

    @Test
    void takesFactsOverHttpAndNamesTheBadLines() throws Exception {
        openContest();
        String body = new String(like("r1"), UTF_8) + "\n" + new String(like("r1"), UTF_8) + "\n"
                + "{\"kind\":\"liked\",\"articleId\":\"" + article + "\"}\n"
                + "{\"kind\":\"count-requested\",\"contestId\":\"c\",\"cutOff\":1,\"number\":9,\"at\":1}\n";

        HttpResponse<String> answer = post("/api/v1/interactions", "platform", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode receipt = JSON.readTree(answer.body());
        assertThat(receipt.get("accepted").asInt()).isEqualTo(2);
        assertThat(receipt.get("rejected").get(0).get("line").asInt()).isEqualTo(3);
        assertThat(receipt.get("rejected").get(0).get("field").asString()).isEqualTo("readerId");
        assertThat(receipt.get("rejected").get(1).get("field").asString()).isEqualTo("kind");
        awaitCounted(new Tallies(0, 1, 0, 0));
        assertThat(wire.records(Topics.INTERACTIONS))
                .filteredOn(
                        record -> new String(record.key() == null ? new byte[0] : record.key(), UTF_8).equals(article))
                .allSatisfy(record -> assertThat(new String(record.value(), UTF_8))
                        .contains("\"readerId\":\"")
                        .doesNotContain("\"r1\""));
        assertThat(post("/api/v1/interactions", "platform", "{\"kind\":\"liked\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void answersForArticlesItKnows() throws Exception {
        assertThat(get("/api/v1/articles/nobody-wrote-this/metrics", "platform").statusCode())
                .isEqualTo(404);
    }

    private void openContest() {
        wire.contest(contest, 1, LAST_DAY, null);
        wire.entry(contest, article, 1);
    }

    private byte[] like(String reader) {
        return ("{\"kind\":\"liked\",\"articleId\":\"" + article + "\",\"readerId\":\"" + reader + "\",\"at\":"
                        + INSIDE.toEpochMilli() + "}")
                .getBytes(UTF_8);
    }

    private ArticleMetrics newest() {
        ArticleMetrics metrics = wire.metrics(article);
        assertThat(metrics).as("metrics of %s", article).isNotNull();
        return Objects.requireNonNull(metrics);
    }

    private void awaitCounted(Tallies expected) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(newest().counted()).hasSize(1);
            assertThat(newest().counted().get(0).tallies()).isEqualTo(expected);
        });
    }

    private static void assertProgressCovers(ArticleMetrics metrics) {
        MetricsProgress progress = Objects.requireNonNull(wire.progress().get(metrics.partition()));
        long place = wire.records(Topics.ARTICLE_METRICS).stream()
                .filter(record -> new String(record.key(), UTF_8).equals(metrics.articleId()))
                .mapToLong(record -> record.offset())
                .max()
                .orElseThrow();
        int partition = wire.records(Topics.ARTICLE_METRICS).stream()
                .filter(record -> new String(record.key(), UTF_8).equals(metrics.articleId()))
                .findFirst()
                .orElseThrow()
                .partition();
        assertThat(progress.articleMetricsOffsets())
                .hasEntrySatisfying(partition, covered -> assertThat(covered).isGreaterThan(place));
    }

    private static void assertBooksBalance() {
        await().untilAsserted(() -> {
            var ends = wire.interactionEnds();
            assertThat(service.partitions()).hasSize(12).allSatisfy(work -> {
                assertThat(work.startOffset() + work.counters().received())
                        .isEqualTo(ends.get(new TopicPartition(
                                Topics.INTERACTIONS, work.log().partition())));
            });
        });
    }

    private static long latePerPartition() {
        return service.partitions().stream()
                .mapToLong(work -> work.counters().late())
                .max()
                .orElse(0);
    }

    private static HttpResponse<String> get(String path, String role) throws Exception {
        return http.send(request(path, role).GET().build(), HttpResponse.BodyHandlers.ofString());
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
