package dev.laurel.ranking.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.ContractJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The model contest, whose result takes the award engine, from the states of the other services to its publication. */
class TechTopicServiceTest extends ServiceTest {

    private static final Logger LOG = LoggerFactory.getLogger(TechTopicServiceTest.class);
    private static final String URI = "/api/v1/contests/" + TechTopicStates.CONTEST + "/results";

    /**
     * Interactions are likes + comments + collects as a share of the best entry that takes part (a1 with 200, as e1 is
     * out); the score is 0.7 × jury + 0.3 × share: a1 63 + 30, b1 56 + 24, a2 64.4 + 15, c1 70 + 6, c2 49 + 3,
     * f2 50.4 + 1.5, d1 49 + 0.3, c3 46.2 + 3, a3 42 + 1.5, b2 35 + 0.
     */
    private static final String ENTRIES = """
            article | author | column | likes | comments | collects | jury | verdict
            a1      | ann    | col-a  | 120   |  40      |  40      |  90  |
            a2      | ann    | col-a  |  60   |  20      |  20      |  92  |
            a3      | ann    | col-a  |  10   |   0      |   0      |  60  |
            b1      | bob    | col-b  |  80   |  40      |  40      |  80  |
            b2      | bob    | col-b  |   0   |   0      |   0      |  50  |
            c1      | cat    | col-c  |  20   |  10      |  10      | 100  |
            c2      | cat    | col-c  |   8   |   6      |   6      |  70  |
            c3      | cat    | col-c  |   0   |   0      |  20      |  66  |
            d1      | dan    |        |   2   |   0      |   0      |  70  |
            e1      | eve    |        | 300   |  60      |  40      |  99  | advertisement
            e2      | eve    |        |   4   |   0      |   0      |  75  |
            f1      | fay    |        |  18   |  18      |  18      |  88  | off-topic
            f2      | fay    |        |   6   |   2      |   2      |  72  |
            """;

    private static final String COLUMNS = """
            column | jury
            col-a  | 80
            col-b  | 95
            col-c  | 90
            """;

    @Test
    void givesTheModelContestsPrizesAndSaysWhy() {
        TechTopicStates contest = new TechTopicStates(STATES);
        contest.entries(ENTRIES);
        contest.open();
        contest.columns(COLUMNS);
        contest.closed();
        STATES.seal(TechTopicStates.CONTEST, 1, States.PARTITIONS);
        awaitContest(TechTopicStates.CONTEST);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(post("/preview", null).path("blockers")).isEmpty());

        fewerPlacesWouldTakePrizesAndChangeNothing();
        JsonNode preview = post("/preview", null);
        assertThat(preview.path("ready").asBoolean()).isTrue();
        publish(preview.path("digest").asString());

        JsonNode result = get("/" + TechTopicStates.CONTEST + "/results");
        assertThat(winners(result, 0)).containsExactly("""
                1 a1 93.0000 gift
                2 b1 80.0000 gift
                3 a2 79.4000 title
                4 c1 76.0000 gift
                5 c2 52.0000 title
                6 f2 51.9000 gift
                7 d1 49.3000 gift
                8 c3 49.2000 title
                9 a3 43.5000 title
                10 b2 35.0000 title
                """.lines().toArray(String[]::new));
        // Column interactions are 310, 160 and 80, so shares of 100, 51.6129 and 25.8065; bob's has two articles.
        assertThat(winners(result, 1)).containsExactly("1 col-a 86.0000 gift", "2 col-c 70.7420 gift");
        JsonNode first = result.path("awards").path(0).path("places").path(0);
        assertThat(first.path("tier").path("en").asString()).isEqualTo("TOP1");
        assertThat(first.path("prize").path("zh").asString()).isEqualTo("漫步者头戴式主动降噪耳机");
        says("The first prize", first.path("reason"), "得分 93.0000，排名第 1", "Score 93.0000, rank 1");
        says(
                "The column award",
                result.path("awards")
                        .path(1)
                        .path("details")
                        .path("winners")
                        .path(1)
                        .path("reason"),
                "越过：col-b",
                "Passed over: col-b");

        says(
                "The third prize",
                result.path("awards").path(0).path("places").path(2).path("reason"),
                "与第 2 名相比：低 0.6000 分",
                "Compared with place 2: 0.6000 points less");

        JsonNode explained = get("/" + TechTopicStates.CONTEST + "/standings/a1");
        says("a1", explained.path("awardReason"), "得分 93.0000，排名第 1", "Score 93.0000, rank 1");
        JsonNode voided = get("/" + TechTopicStates.CONTEST + "/standings/e2");
        says("e2", voided.path("awardReason"), "作者的全部奖项已被取消", "every award of the author was taken away");
    }

    /** S19: the operator awards fewer places than were announced. */
    private void fewerPlacesWouldTakePrizesAndChangeNothing() {
        String digest = post("/preview", null).path("digest").asString();

        JsonNode tried = post("/preview", "{\"quotas\":[{\"award\":\"pioneers\",\"places\":9}]}");

        assertThat(tried.path("ranks")).isEmpty();
        assertThat(tried.path("prizes").valueStream().map(change -> change.path("unitId")
                        .asString()))
                .containsExactly("b2");
        assertThat(tried.path("prizes").path(0).path("before").path("place").asInt())
                .isEqualTo(10);
        assertThat(tried.path("prizes").path(0).path("after").isNull()).isTrue();
        assertThat(post("/preview", null).path("digest").asString()).isEqualTo(digest);
    }

    private static List<String> winners(JsonNode result, int award) {
        return result.path("awards")
                .path(award)
                .path("details")
                .path("winners")
                .valueStream()
                .map(winner -> winner.path("place").asInt()
                        + " " + winner.path("unitId").asString()
                        + " " + winner.path("score").asString()
                        + (winner.path("gift").asBoolean() ? " gift" : " title"))
                .toList();
    }

    private static void says(String what, JsonNode reason, String zh, String en) {
        LOG.info(
                "{}: {} / {}",
                what,
                reason.path("zh").asString(),
                reason.path("en").asString());
        assertThat(reason.path("zh").asString()).contains(zh);
        assertThat(reason.path("en").asString()).contains(en);
    }

    private JsonNode post(String path, @Nullable String body) {
        WebTestClient.RequestBodySpec request = client().post()
                .uri(URI + path)
                .header("Authorization", "Bearer " + token("operator"))
                .contentType(MediaType.APPLICATION_JSON);
        if (body != null) {
            request.bodyValue(body);
        }
        byte[] answer = request.exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return ContractJson.mapper().readTree(answer == null ? new byte[0] : answer);
    }

    private void publish(String digest) {
        client().post()
                .uri(URI)
                .headers(headers -> {
                    headers.setBearerAuth(token("operator"));
                    headers.setIfMatch('"' + digest + '"');
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"reason\":\"Counted and checked.\"}")
                .exchange()
                .expectStatus()
                .isCreated();
    }
}
