package dev.laurel.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A contest of its own for every test, and what tests do with it: publish articles, look at entries. */
abstract class ContestScenario extends ServiceTest {

    static final Duration SOON = Duration.ofSeconds(20);

    private static final AtomicInteger TESTS = new AtomicInteger();

    @Autowired
    private FactPublisher facts;

    String contest = "";
    String topic = "";

    @BeforeEach
    void idsOfItsOwn() {
        int number = TESTS.incrementAndGet();
        contest = "contest-" + number;
        topic = "topic-" + number;
    }

    String path() {
        return "/api/v1/contests/" + contest;
    }

    String id(String article) {
        return contest + "-" + article;
    }

    String published(String article) {
        return """
                {"kind":"published","articleId":"%s","authorId":"author-%s","at":"2024-02-24T09:00:00Z",
                 "content":{"title":"标题","body":"正文","topicIds":["%s"]}}""".formatted(id(article), id(article), topic);
    }

    String definition(String from, String through, int minimum) {
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

    void send(String json, String key) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        facts.publish(Fact.of(Topics.ARTICLES, key, "dev.laurel.article.published.v1", "id", Instant.EPOCH, body))
                .join();
    }

    void awaitKnown(String... articles) {
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

    static List<String> articleIds(Answer page) {
        return page.json().path("entries").findValuesAsString("articleId");
    }

    static JsonNode failed(JsonNode standing) {
        for (JsonNode verdict : standing.path("verdicts")) {
            if (!verdict.path("passed").booleanValue()) {
                return verdict;
            }
        }
        return ContractJson.mapper().createObjectNode();
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    static String sha256(String lines) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
        return "sha256:" + HexFormat.of().formatHex(digest);
    }
}
