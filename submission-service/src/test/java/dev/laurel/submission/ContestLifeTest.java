package dev.laurel.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.Topics;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContestLifeTest extends ContestScenario {

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
    void takesAnOddDefinitionAndWarnsInTheAnswerOnly() {
        String plain = definition("2024-02-23", "2024-03-24", 0);

        var odd = put(
                path(), OPERATOR, plain.replace("through: 2199-12-01", "through: 2199-12-01, unavailable: [likes]"));
        var mended = put(path() + "?reason=likes-are-reported", OPERATOR, plain);

        assertThat(odd.status()).as(odd.text()).isEqualTo(201);
        assertThat(odd.json().path("contestId").stringValue()).isEqualTo(contest);
        assertThat(odd.json().path("warnings").path(0).path("field").stringValue())
                .isEqualTo("score.formula");
        assertThat(odd.json().path("warnings").path(0).path("line").intValue()).isEqualTo(8);
        assertThat(mended.status()).as(mended.text()).isEqualTo(200);
        assertThat(mended.json().has("warnings")).isFalse();
        assertThat(mended.text()).isEqualTo(get(path(), null).text());
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
}
