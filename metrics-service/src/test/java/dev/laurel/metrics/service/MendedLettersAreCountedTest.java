package dev.laurel.metrics.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.interactions.Liked;
import dev.laurel.contracts.metrics.ArticleMetrics;
import dev.laurel.contracts.metrics.Tallies;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fact that could not be used is set aside with its cause, mended by an operator, sent again and counted once. */
class MendedLettersAreCountedTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2024-03-31");
    private static final Instant INSIDE = Instant.parse("2024-03-31T23:59:59.999Z");
    private static final Duration SOON = Duration.ofSeconds(60);

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
    void countsWhatWasMendedAndReplayedOnceHoweverOftenItIsReplayed() throws Exception {
        wire.contest(contest, 1, LAST_DAY, null);
        wire.entry(contest, article, 1);
        String like = "{\"kind\":\"liked\",\"articleId\":\"" + article + "\",\"readerId\":\"r1\",\"at\":"
                + INSIDE.toEpochMilli() + "}";
        wire.raw(article, like.replace("\"readerId\":\"r1\",", "").getBytes(UTF_8));
        wire.raw("another-key", like.replace("r1", "r2").getBytes(UTF_8));
        wire.tell(article, new Liked(article, "r3", INSIDE, null));
        awaitCounted(1);
        List<JsonNode> letters = letters(2);
        JsonNode wrongKey = withCause(letters, "wrongKey");
        JsonNode noReader = withCause(letters, "missingField");
        assertThat(noReader.at("/cause/field").asString()).isEqualTo("readerId");

        replay(noReader, "{\"reason\":\"the reader was lost\",\"body\":" + like + "}");
        replay(wrongKey, "{\"reason\":\"the key was wrong, the body is right\"}");
        awaitCounted(3);
        replay(noReader, "{\"reason\":\"again, to see\",\"body\":" + like + "}");
        wire.tell(article, new Liked(article, "r4", INSIDE, null));

        awaitCounted(4);
        assertThat(letters(2)).as("nothing new was set aside").hasSize(2);
    }

    @Test
    void setsAsideAgainWhatWasMendedBadlyAndNamesWhereItCameFrom() throws Exception {
        wire.raw(article, "{".getBytes(UTF_8));
        wire.flush();
        JsonNode letter = letters(1).get(0);
        assertThat(letter.at("/cause/code").asString()).isEqualTo("unreadable");

        replay(letter, "{\"reason\":\"a first try\",\"body\":{\"articleId\":\"" + article + "\",\"kind\":\"loved\"}}");

        JsonNode second = letters(2).get(0);
        assertThat(second.at("/cause/code").asString()).isNotEqualTo("unreadable");
        JsonNode whole = JsonMapper.shared()
                .readTree(send("GET", "/" + second.path("id").asString(), BodyPublishers.noBody())
                        .body());
        assertThat(whole.at("/headers/laurel_replayed_from").asString())
                .isEqualTo(letter.path("id").asString());
    }

    private void awaitCounted(int likes) {
        await().atMost(SOON).untilAsserted(() -> {
            ArticleMetrics metrics = wire.metrics(article);
            assertThat(metrics).isNotNull();
            assertThat(metrics.counted()).hasSize(1);
            assertThat(metrics.counted().get(0).tallies()).isEqualTo(new Tallies(0, likes, 0, 0));
        });
    }

    /** The letters of this test's article, newest first, when there are so many. */
    private List<JsonNode> letters(int expected) {
        List<JsonNode> found = new ArrayList<>();
        await().atMost(SOON).untilAsserted(() -> {
            found.clear();
            HttpResponse<String> list = send("GET", "?limit=20&topic=laurel.interactions.v1", BodyPublishers.noBody());
            assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
            for (JsonNode letter : JsonMapper.shared().readTree(list.body()).path("letters")) {
                String whole = send("GET", "/" + letter.path("id").asString(), BodyPublishers.noBody())
                        .body();
                if (whole.contains(article)) {
                    found.add(letter);
                }
            }
            assertThat(found).hasSize(expected);
        });
        return List.copyOf(found);
    }

    private static JsonNode withCause(List<JsonNode> letters, String code) {
        return letters.stream()
                .filter(letter -> letter.at("/cause/code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void replay(JsonNode letter, String order) throws Exception {
        HttpResponse<String> answer =
                send("POST", "/" + letter.path("id").asString() + "/replay", BodyPublishers.ofString(order));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(service.url("/api/v1/dead-letters" + path)))
                        .timeout(SOON)
                        .header("Authorization", "Bearer " + service.token("wei", "operator"))
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
