package dev.laurel.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.chassis.messaging.Fact;
import dev.laurel.chassis.messaging.FactPublisher;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class SubmissionServiceTest extends ServiceTest {

    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private FactPublisher facts;

    private String contest = "";
    private String topic = "";

    @BeforeEach
    void idsOfItsOwn() {
        int number = TESTS.incrementAndGet();
        contest = "contest-" + number;
        topic = "topic-" + number;
    }

    @Test
    void entersArticlesFromHttpAndKafkaWhetherTheyComeBeforeOrAfterTheDefinition() {
        assertThat(post("/api/v1/articles", PLATFORM, published("http-1")).status())
                .isEqualTo(202);
        send(published("kafka-1"), id("kafka-1"));
        awaitKnown("http-1", "kafka-1");

        var created = put(path(), OPERATOR, definition("2024-02-23", "2024-03-24", 0));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(put(path(), OPERATOR, definition("2024-02-23", "2024-03-24", 0))
                        .status())
                .isEqualTo(200);
        send(published("kafka-2"), id("kafka-2"));

        await().atMost(SOON).untilAsserted(() -> assertThat(articleIds(get(path() + "/entries", JUROR)))
                .containsExactlyInAnyOrder(id("http-1"), id("kafka-1"), id("kafka-2")));
        try (var contests = new TopicReader(Topics.CONTESTS);
                var entries = new TopicReader(Topics.ENTRIES)) {
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(contests.last(contest)).isEqualTo(get(path(), null).text());
                for (String article : List.of("http-1", "kafka-1", "kafka-2")) {
                    String shown =
                            get(path() + "/entries/" + id(article), OPERATOR).text();
                    assertThat(entries.last(contest + ":" + id(article))).isEqualTo(shown);
                    assertThat(shown).contains("\"status\":\"accepted\"");
                }
            });
        }
    }

    @Test
    void answersABatchLineByLine() {
        String batch = String.join(
                "\n",
                published("a").replace("\n", " "),
                "nonsense",
                published("a").replace("\n", " "),
                "{\"kind\":\"vanished\",\"articleId\":\"b\"}");

        var receipt = post("/api/v1/articles", PLATFORM, batch);

        assertThat(receipt.status()).isEqualTo(202);
        assertThat(receipt.json().path("accepted").intValue()).isEqualTo(1);
        assertThat(receipt.json().path("duplicates").path(0).path("line").intValue())
                .isEqualTo(3);
        assertThat(receipt.json().path("rejected").path(0).path("line").intValue())
                .isEqualTo(2);
        assertThat(receipt.json().path("rejected").path(1).path("field").stringValue())
                .isEqualTo("kind");
        assertThat(receipt.json().path("rejected").path(1).path("expected").stringValue())
                .contains("published");
        assertThat(post("/api/v1/articles", PLATFORM, "[{\"kind\":\"vanished\"}]")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void saysThatAFormIsNoFact() {
        String form = "application/x-www-form-urlencoded";

        assertThat(send("POST", "/api/v1/articles", PLATFORM, published("a"), form)
                        .status())
                .isEqualTo(415);
        assertThat(send("PUT", path(), OPERATOR, definition("2024-02-23", "2024-03-24", 0), form)
                        .status())
                .isEqualTo(415);
        assertThat(send("PUT", path(), OPERATOR, definition("2024-02-23", "2024-03-24", 0), "application/yaml")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void setsPoisonAsideAndGoesOn() {
        String key = id("good");
        send("{broken", key);
        send("{\"kind\":\"vanished\",\"articleId\":\"" + key + "\"}", key);
        String ahead = Instant.now().plus(Duration.ofHours(1)).toString();
        send("{\"kind\":\"removed\",\"articleId\":\"" + key + "\",\"at\":\"" + ahead + "\"}", key);
        send(published("large").replace("正文", "x".repeat(513 * 1024)), key);
        send(published("good"), key);

        put(path(), OPERATOR, definition("2024-02-23", "2024-03-24", 0));

        await().atMost(SOON).untilAsserted(() -> assertThat(articleIds(get(path() + "/entries", OPERATOR)))
                .containsExactly(key));
        try (var letters = new TopicReader(Topics.deadLetters(Topics.ARTICLES, "submission-service"))) {
            await().atMost(SOON).untilAsserted(() -> assertThat(letters.records().stream()
                            .filter(letter -> key.equals(header(letter, DeadLetters.ORIGIN_KEY)))
                            .map(letter -> header(letter, DeadLetters.CAUSE_CODE)))
                    .containsExactly("unreadable", "unknownKind", "tooFarAhead", "tooLarge"));
        }
    }

    @Test
    void closesWithAManifestThatFollowsFromTheEntriesAndMovesWithADecision() throws Exception {
        put(path(), OPERATOR, definition("2024-02-23", "2024-03-24", 0));
        send(published("b"), id("b"));
        send(published("a"), id("a"));
        await().atMost(SOON).untilAsserted(() -> assertThat(articleIds(get(path() + "/entries", OPERATOR)))
                .hasSize(2));

        var closed = post(path() + "/close", OPERATOR, "");
        var decided = post(
                path() + "/entries/" + id("b") + "/decision",
                OPERATOR,
                "{\"kind\":\"disqualify\",\"reason\":\"copied\"}");
        var after = get(path(), null);

        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(closed.json().path("phase").stringValue()).isEqualTo("closed");
        assertThat(closed.json().path("manifest").path("digest").stringValue())
                .isEqualTo(sha256(id("a") + " 1\n" + id("b") + " 1\n"));
        assertThat(decided.json().path("status").stringValue()).isEqualTo("disqualified");
        assertThat(decided.json().path("decision").path("by").stringValue()).isEqualTo("the-operator");
        assertThat(after.json().path("version").longValue())
                .isEqualTo(closed.json().path("version").longValue() + 1);
        assertThat(after.json().path("manifest").path("digest").stringValue())
                .isEqualTo(sha256(id("a") + " 1\n" + id("b") + " 2\n"));
        assertThat(post(path() + "/close", OPERATOR, "").text()).isEqualTo(after.text());
        assertThat(put(path(), OPERATOR, definition("2024-02-23", "2024-03-25", 0))
                        .status())
                .isEqualTo(409);
        try (var contests = new TopicReader(Topics.CONTESTS)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(contests.last(contest)).isEqualTo(after.text()));
        }
    }

    @Test
    void refusesToCloseBeforeTheWindowEnds() {
        put(path(), OPERATOR, definition("2024-02-23", "2199-01-01", 0));

        var refused = post(path() + "/close", OPERATOR, "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").stringValue()).isEqualTo("submissions-open");
        assertThat(post("/api/v1/contests/unknown/close", OPERATOR, "").status())
                .isEqualTo(404);
    }

    @Test
    void countsTheBodyAndSaysWhatIsMissing() {
        put(path(), OPERATOR, definition("2024-02-23", "2024-03-24", 3));
        send(published("short"), id("short"));
        send(published("enough").replace("正文", "# 正文 `code` word"), id("enough"));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(articleIds(get(path() + "/entries?status=ineligible", OPERATOR)))
                    .containsExactly(id("short"));
            assertThat(articleIds(get(path() + "/entries?status=accepted", OPERATOR)))
                    .containsExactly(id("enough"));
        });
        var verdict = failed(get(path() + "/entries/" + id("short"), OPERATOR).json());
        assertThat(verdict.path("rule").stringValue()).isEqualTo("minimumBodyLength");
        assertThat(verdict.path("evidence").toString()).isEqualTo("{\"counted\":\"2\",\"required\":\"3\"}");
    }

    @Test
    void explainsWhyAnArticleDidNotEnterAndShowsCreatorsOnlyTheirOwn() {
        put(path(), OPERATOR, definition("2024-02-23", "2024-03-24", 0));
        send(published("entered"), id("entered"));
        send(published("late").replace("2024-02-24", "2024-03-25"), id("late"));
        awaitKnown("entered", "late");

        var late = get(path() + "/entries/" + id("late"), creator("author-" + id("late")));

        assertThat(late.status()).isEqualTo(200);
        assertThat(late.json().path("status").stringValue()).isEqualTo("notEntered");
        assertThat(failed(late.json()).path("rule").stringValue()).isEqualTo("submissionWindow");
        var stranger = creator("somebody-else");
        assertThat(get(path() + "/entries/" + id("late"), stranger).status()).isEqualTo(404);
        assertThat(get(path() + "/entries/" + id("entered"), stranger).status()).isEqualTo(404);
        assertThat(get(path() + "/entries/never-heard-of", OPERATOR).status()).isEqualTo(404);
        assertThat(articleIds(get(path() + "/entries", stranger))).isEmpty();
        assertThat(articleIds(get(path() + "/entries", creator("author-" + id("entered")))))
                .containsExactly(id("entered"));
    }

    @Test
    void namesEveryFaultOfADefinition() {
        String broken = definition("2024-02-23", "2024-02-30", 0).replace("scale: 4", "scale: 40");

        var answer = put(path(), OPERATOR, broken);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("faults").findValuesAsString("field"))
                .contains("submissions.through", "score.scale");
        assertThat(answer.json().path("faults").path(0).path("line").intValue()).isPositive();
        assertThat(answer.json()
                        .path("faults")
                        .path(0)
                        .path("remedy")
                        .path("en")
                        .stringValue())
                .isNotBlank();
        assertThat(put("/api/v1/contests/another-id", OPERATOR, definition("2024-02-23", "2024-03-24", 0))
                        .text())
                .contains("\"field\":\"id\"");
        assertThat(get(path(), OPERATOR).status()).isEqualTo(404);
    }

    @Test
    void showsDraftsToOperatorsOnly() {
        put(path() + "?phase=draft", OPERATOR, definition("2024-02-23", "2024-03-24", 0));

        assertThat(get(path(), null).status()).isEqualTo(404);
        assertThat(get(path(), OPERATOR).json().path("phase").stringValue()).isEqualTo("draft");
        assertThat(get("/api/v1/contests?limit=200", null).text()).doesNotContain("\"" + contest + "\"");
        assertThat(get("/api/v1/contests?limit=200", OPERATOR).text()).contains("\"" + contest + "\"");
        assertThat(put(path() + "?phase=ajar", OPERATOR, definition("2024-02-23", "2024-03-24", 0))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void pagesThroughEntries() {
        put(path(), OPERATOR, definition("2024-02-23", "2024-03-24", 0));
        for (int i = 0; i < 5; i++) {
            send(published("p" + i), id("p" + i));
        }
        awaitKnown("p0", "p1", "p2", "p3", "p4");

        var first = get(path() + "/entries?limit=3", OPERATOR);
        String cursor = first.json().path("nextCursor").stringValue();
        var second = get(path() + "/entries?limit=3&cursor=" + cursor, OPERATOR);

        assertThat(articleIds(first)).containsExactly(id("p0"), id("p1"), id("p2"));
        assertThat(articleIds(second)).containsExactly(id("p3"), id("p4"));
        assertThat(second.json().has("nextCursor")).isFalse();
        assertThat(get(path() + "/entries?limit=0", OPERATOR).status()).isEqualTo(400);
        assertThat(get(path() + "/entries?limit=201", OPERATOR).status()).isEqualTo(400);
        assertThat(get(path() + "/entries?cursor=!", OPERATOR).status()).isEqualTo(400);
        assertThat(get(path() + "/entries?status=odd", OPERATOR).status()).isEqualTo(400);
    }

    @Test
    void asksForAKnownDecisionWithAReason() {
        var answer = post(path() + "/entries/x/decision", OPERATOR, "{\"kind\":\"praise\",\"reason\":\" \"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("faults").findValuesAsString("field")).containsExactly("kind", "reason");
        assertThat(post(path() + "/entries/x/decision", OPERATOR, "{").status()).isEqualTo(422);
        assertThat(post(path() + "/entries/x/decision", OPERATOR, "{\"kind\":\"reinstate\",\"reason\":\"r\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void takesInAWholePlatformsArticlesInSeconds() {
        put(path(), OPERATOR, definition("2024-02-23", "2024-03-24", 0));
        String batch = IntStream.range(0, 4_073)
                .mapToObj(i -> published("m" + i)
                        .replace("\n", " ")
                        .replace("2024-02-24", i % 18 == 0 ? "2024-02-24" : "2024-01-24"))
                .collect(Collectors.joining("\n"));

        assertThat(post("/api/v1/articles", PLATFORM, batch).status()).isEqualTo(202);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var first = get(path() + "/entries?limit=200", OPERATOR);
            String cursor = first.json().path("nextCursor").stringValue("");
            var second = get(path() + "/entries?limit=200&cursor=" + cursor, OPERATOR);
            assertThat(articleIds(first).size() + articleIds(second).size()).isEqualTo(227);
        });
    }

    private String path() {
        return "/api/v1/contests/" + contest;
    }

    private String id(String article) {
        return contest + "-" + article;
    }

    private String published(String article) {
        return """
                {"kind":"published","articleId":"%s","authorId":"author-%s","at":"2024-02-24T09:00:00Z",
                 "content":{"title":"标题","body":"正文","topicIds":["%s"]}}""".formatted(id(article), id(article), topic);
    }

    private String definition(String from, String through, int minimum) {
        return """
                id: %s
                title: { zh: 征文, en: Contest }
                timeZone: Asia/Shanghai
                submissions: { from: %s, through: %s }
                metrics: { through: 2199-12-01 }
                eligibility: { topicIds: [%s], minimumBodyLength: %d }
                score:
                  formula: views*0.01 + likes*0.2
                  scale: 4
                tieBreaks: [earlierPublication, articleId]
                awards:
                  - id: best
                    title: { zh: 最佳, en: Best }
                    kind: ladder
                    unit: article
                    stacking: vacate
                    tiers:
                      - { from: 1, through: 3, title: { zh: 一, en: One }, prize: { zh: 奖, en: Prize } }
                """.formatted(contest, from, through, topic, minimum);
    }

    private void send(String json, String key) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        facts.publish(Fact.of(Topics.ARTICLES, key, "dev.laurel.article.published.v1", "id", Instant.EPOCH, body))
                .join();
    }

    private void awaitKnown(String... articles) {
        put(
                "/api/v1/contests/probe",
                OPERATOR,
                definition("2024-02-23", "2024-03-24", 0)
                        .replace(contest, "probe")
                        .replace(topic, "none"));
        for (String article : articles) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(get("/api/v1/contests/probe/entries/" + id(article), OPERATOR)
                                    .status())
                            .isEqualTo(200));
        }
    }

    private static List<String> articleIds(Answer page) {
        return page.json().path("entries").findValuesAsString("articleId");
    }

    private static JsonNode failed(JsonNode standing) {
        for (JsonNode verdict : standing.path("verdicts")) {
            if (!verdict.path("passed").booleanValue()) {
                return verdict;
            }
        }
        return ContractJson.mapper().createObjectNode();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String sha256(String lines) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
        return "sha256:" + HexFormat.of().formatHex(digest);
    }
}
