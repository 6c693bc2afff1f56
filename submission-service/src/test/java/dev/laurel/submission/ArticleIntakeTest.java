package dev.laurel.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.contracts.Topics;
import dev.laurel.localstack.testing.SharedStack;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticleIntakeTest extends ContestScenario {

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
    void keepsAReceiptThatTheSenderCanAskForLater() {
        String batch = published("kept").replace("\n", " ") + "\nnonsense";

        String id = post("/api/v1/articles", PLATFORM, batch)
                .json()
                .path("receiptId")
                .stringValue();
        var receipt = get("/api/v1/receipts/" + id, PLATFORM);

        assertThat(receipt.json().path("accepted").intValue()).isEqualTo(1);
        assertThat(receipt.json().path("rejectedCount").intValue()).isEqualTo(1);
        assertThat(receipt.json().path("rejected").path(0).path("line").intValue())
                .isEqualTo(2);
        assertThat(receipt.json().path("places").path(0).path("topic").stringValue())
                .isEqualTo(Topics.ARTICLES);
        assertThat(receipt.json().path("places").path(0).path("lines").intValue())
                .isEqualTo(1);
        assertThat(get("/api/v1/receipts/" + id, OPERATOR).status()).isEqualTo(200);
        assertThat(get(
                                "/api/v1/receipts/" + id,
                                SharedStack.get()
                                        .issuer()
                                        .token(Set.of("platform"), "another", null, Set.of("submission-service")))
                        .status())
                .as("another sender")
                .isEqualTo(404);
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
}
