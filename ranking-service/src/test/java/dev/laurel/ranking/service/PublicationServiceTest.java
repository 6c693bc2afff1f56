package dev.laurel.ranking.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.CloudEvents;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.contests.CloseManifest;
import dev.laurel.contracts.contests.ContestPhase;
import dev.laurel.contracts.entries.EntryStatus;
import dev.laurel.contracts.results.ContestResults;
import dev.laurel.localstack.testing.SharedStack;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

class PublicationServiceTest extends ServiceTest {

    private final String contest = newContest();

    private static CloseManifest manifest(String lines, int entries) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(UTF_8));
            return new CloseManifest(entries, "sha256:" + HexFormat.of().formatHex(digest), null, null);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Three entries of two authors, closed, not counted. */
    private void closed() {
        STATES.open(contest);
        STATES.accepted(contest, contest + "-a", "ann");
        STATES.accepted(contest, contest + "-b", "ann");
        STATES.accepted(contest, contest + "-c", "cat");
        STATES.views(contest, contest + "-a", 1, 300, 1);
        STATES.views(contest, contest + "-b", 1, 200, 1);
        STATES.views(contest, contest + "-c", 1, 0, 1);
        awaitOrder(contest, contest + "-a", contest + "-b", contest + "-c");
        STATES.contest(
                contest,
                2,
                ContestPhase.CLOSED,
                manifest(contest + "-a 1\n" + contest + "-b 1\n" + contest + "-c 1\n", 3));
        awaitPhase("frozen");
    }

    private void sealed() {
        STATES.seal(contest, 1, States.PARTITIONS);
        awaitPhase("provisional");
    }

    private void awaitPhase(String phase) {
        await().atMost(PATIENCE).until(() -> get("/" + contest + "/standings?limit=1")
                .path("phase")
                .asString()
                .equals(phase));
    }

    private JsonNode preview() {
        return body(client().post()
                .uri("/api/v1/contests/" + contest + "/results/preview")
                .header("Authorization", "Bearer " + token("operator"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("ETag", "\"sha256:[0-9a-f]{64}\""));
    }

    private WebTestClient.ResponseSpec publish(@Nullable String digest) {
        return client().post()
                .uri("/api/v1/contests/" + contest + "/results")
                .headers(headers -> {
                    headers.setBearerAuth(token("operator"));
                    if (digest != null) {
                        headers.setIfMatch('"' + digest + '"');
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"reason\":\"Counted and checked.\"}")
                .exchange();
    }

    private static JsonNode body(WebTestClient.ResponseSpec response) {
        byte[] body = response.expectBody().returnResult().getResponseBody();
        return ContractJson.mapper().readTree(body == null ? new byte[0] : body);
    }

    private static List<String> codes(JsonNode answer) {
        return answer.path("blockers")
                .valueStream()
                .map(blocker -> blocker.path("code").asString())
                .toList();
    }

    @Test
    void refusesUntilClosedSealedAndUnchanged() {
        STATES.open(contest);
        awaitContest(contest);
        assertThat(codes(preview())).containsExactly("contest-not-closed", "not-counted");
        closed();

        JsonNode early = preview();
        assertThat(early.path("ready").asBoolean()).isFalse();
        assertThat(codes(early)).containsExactly("not-counted");
        assertThat(codes(body(
                        publish(early.path("digest").asString()).expectStatus().isEqualTo(409))))
                .containsExactly("not-counted");

        STATES.seal(contest, 1, 5);
        awaitPhase("counting");
        JsonNode counting = preview();
        assertThat(codes(counting)).containsExactly("count-incomplete");
        assertThat(counting.path("blockers").path(0).path("text").path("zh").asString())
                .contains("12 个分区已完成 5 个");

        sealed();
        publish(null).expectStatus().isEqualTo(428).expectHeader().contentType("application/problem+json");
        publish("sha256:0000").expectStatus().isEqualTo(412);
        STATES.entry(contest, contest + "-c", "cat", 2, EntryStatus.DISQUALIFIED);
        await().atMost(PATIENCE).until(() -> codes(preview()).equals(List.of("entries-incomplete")));
    }

    @Test
    void publishesNumberedRevisionsOfSealedTallies() {
        closed();
        sealed();
        JsonNode preview = preview();
        assertThat(preview.path("ready").asBoolean()).isTrue();
        String digest = preview.path("digest").asString();

        JsonNode first = body(publish(digest)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/api/v1/contests/" + contest + "/results/1"));

        assertThat(first.path("digest").asString()).isEqualTo(digest);
        assertThat(first.path("publishedBy").asString()).isEqualTo("operator-1");
        assertThat(first.path("awards").path(0).path("places").valueStream().map(place -> place.path("articleId")
                        .asString()))
                .containsExactly(contest + "-a", contest + "-c");
        assertThat(first.path("awards")
                        .path(0)
                        .path("places")
                        .path(1)
                        .path("reason")
                        .path("en")
                        .asString())
                .contains("passed over: rank 2 (its author holds place 1)");
        awaitPhase("published");
        assertThat(get("/" + contest + "/standings").path("revision").asInt()).isEqualTo(1);
        assertThat(codes(body(publish(digest).expectStatus().isEqualTo(409)))).containsExactly("already-published");

        decisionAfterTheClose();
        String second = preview().path("digest").asString();
        publish(digest).expectStatus().isEqualTo(412);
        publish(second).expectStatus().isCreated();

        assertThat(get("/" + contest + "/results").path("revision").asInt()).isEqualTo(2);
        assertThat(get("/" + contest + "/results/1").path("digest").asString()).isEqualTo(digest);
        assertThat(standings(1)).containsExactly(contest + "-a", contest + "-b", contest + "-c");
        assertThat(standings(2)).containsExactly(contest + "-b", contest + "-c");
        client().get()
                .uri("/api/v1/contests/" + contest + "/results/3")
                .exchange()
                .expectStatus()
                .isNotFound();
        ContestResults announced = lastAnnounced(2);
        assertThat(announced.digest()).isEqualTo(second);
        assertThat(announced.awards().get(0).places())
                .extracting(ContestResults.AwardPlace::articleId)
                .containsExactly(contest + "-b", contest + "-c");
    }

    private void decisionAfterTheClose() {
        STATES.entry(contest, contest + "-a", "ann", 2, EntryStatus.DISQUALIFIED);
        STATES.contest(
                contest,
                3,
                ContestPhase.CLOSED,
                manifest(contest + "-a 2\n" + contest + "-b 1\n" + contest + "-c 1\n", 3));
        await().atMost(PATIENCE)
                .until(() -> preview().path("ready").asBoolean()
                        && preview().path("entries").asInt() == 2);
    }

    @Test
    void letsOneOfManyPublishersWin() {
        closed();
        sealed();
        String digest = preview().path("digest").asString();

        List<CompletableFuture<Integer>> publishers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        publish(digest).expectBody().returnResult().getStatus().value()))
                .toList();

        assertThat(publishers.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
        assertThat(get("/" + contest + "/results").path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void needsAReason() {
        closed();

        client().post()
                .uri("/api/v1/contests/" + contest + "/results")
                .headers(headers -> headers.setBearerAuth(token("operator")))
                .header("If-Match", "\"x\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"reason\":\" \"}")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo("reason");
    }

    private List<String> standings(int revision) {
        List<String> articles = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get("/" + contest + "/results/" + revision + "/standings?limit=1" + cursor);
            page.path("rows").forEach(row -> articles.add(row.path("articleId").asString()));
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asString();
        } while (!cursor.isEmpty());
        return articles;
    }

    private ContestResults lastAnnounced(int revision) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", SharedStack.get().broker().bootstrapServers());
        List<ContestResults> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, 3)
                    .mapToObj(partition -> new TopicPartition(Topics.RESULTS, partition))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            await().atMost(PATIENCE).until(() -> {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    String sequence = new String(
                            record.headers().lastHeader(CloudEvents.SEQUENCE).value(), UTF_8);
                    if (new String(record.key(), UTF_8).equals(contest)
                            && sequence.equals(CloudEvents.sequence(revision))) {
                        found.add(ContractJson.mapper().readValue(record.value(), ContestResults.class));
                    }
                }
                return !found.isEmpty();
            });
        }
        return found.get(0);
    }
}
