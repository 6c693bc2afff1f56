package dev.laurel.ranking.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.contests.ContestPhase;
import dev.laurel.contracts.entries.EntryStatus;
import dev.laurel.localstack.testing.SharedStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StandingsServiceTest extends ServiceTest {

    @Test
    void ranksWhateverTheOrderOfTopicsWithDuplicatesAndStaleStates() {
        String contest = newContest();
        STATES.views(contest, contest + "-b", 5, 300, 0);
        STATES.views(contest, contest + "-b", 4, 9_999, 0);
        STATES.accepted(contest, contest + "-a", "ann");
        STATES.entry(contest, contest + "-c", "cat", 2, EntryStatus.DISQUALIFIED);
        STATES.entry(contest, contest + "-c", "cat", 1, EntryStatus.ACCEPTED);
        STATES.accepted(contest, contest + "-b", "bob");
        STATES.accepted(contest, contest + "-b", "bob");
        STATES.open(contest);
        STATES.accepted(contest, contest + "-d", "bob");
        STATES.views(contest, contest + "-d", 1, 100, 0);

        awaitOrder(contest, contest + "-b", contest + "-d", contest + "-a");

        JsonNode board = get("/" + contest + "/standings");
        assertThat(board.path("entries").asInt()).isEqualTo(3);
        assertThat(board.path("authors").asInt()).isEqualTo(2);
        assertThat(board.path("phase").asString()).isEqualTo("running");
    }

    @Test
    void showsExactlyTheFieldsThatThePageIsBuiltOn() {
        String contest = newContest();
        STATES.open(contest);
        STATES.accepted(contest, contest + "-a", "ann");
        STATES.accepted(contest, contest + "-b", "bob");
        STATES.views(contest, contest + "-a", 1, 12_345, 0);

        awaitOrder(contest, contest + "-a", contest + "-b");

        JsonNode board = get("/" + contest + "/standings");
        assertThat(board.propertyNames())
                .containsExactlyInAnyOrder(
                        "contestId",
                        "title",
                        "phase",
                        "entries",
                        "authors",
                        "submissionStart",
                        "submissionEnd",
                        "cutOff",
                        "timeZone",
                        "updatedAt",
                        "eventTimeMark",
                        "lag",
                        "version",
                        "revision",
                        "formula",
                        "unavailable",
                        "awards",
                        "rows",
                        "nextCursor");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        get("/" + contest + "/standings").path("rows").path(0))
                .isEqualTo(ContractJson.mapper().readTree("""
                                {"rank":1,"articleId":"%1$s-a","title":"Title %1$s-a",
                                "url":"https://example.org/%1$s-a","authorId":"ann",
                                "publishedAt":"2024-03-01T00:00:00Z",
                                "counters":{"views":12345,"likes":0,"comments":0,"collects":null},
                                "score":"123.4500","gapToAbove":null,
                                "zone":{"awardId":"pioneer","place":1,"tier":{"zh":"第 1","en":"TOP1"},
                                "prize":{"zh":"奖品","en":"Prize"}},"gapToNextTier":null}""".formatted(contest))));
        assertThat(board.path("cutOff").asString()).isEqualTo("2024-03-28T16:00:00Z");
        assertThat(board.path("timeZone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(board.path("rows").path(1).path("gapToAbove").asString()).isEqualTo("123.4500");
        assertThat(board.path("rows").path(1).path("gapToNextTier").asString()).isEqualTo("123.4500");
        assertThat(board.path("unavailable").path(0).asString()).isEqualTo("collects");
    }

    @Test
    void pagesByCursor() {
        String contest = newContest();
        STATES.open(contest);
        for (int i = 1; i <= 5; i++) {
            STATES.accepted(contest, contest + "-" + i, "u" + i);
        }
        awaitOrder(contest, contest + "-1", contest + "-2", contest + "-3", contest + "-4", contest + "-5");

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get("/" + contest + "/standings?limit=2" + cursor);
            page.path("rows").forEach(row -> seen.add(row.path("rank").asString()));
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asString();
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactly("1", "2", "3", "4", "5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=501", "limit=0", "limit=x", "cursor=0", "cursor=abc", "cursor=99999999999"})
    void refusesParametersOutOfBounds(String query) {
        client().get()
                .uri("/api/v1/contests/any/standings?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void neverShowsADraft() {
        String draft = newContest();
        String open = newContest();
        STATES.contest(draft, 1, ContestPhase.DRAFT, null);
        STATES.accepted(draft, draft + "-a", "ann");
        STATES.open(open);
        awaitContest(open);

        for (String path : List.of("/standings", "/standings/" + draft + "-a", "/standings/stream", "/results")) {
            client().get()
                    .uri("/api/v1/contests/" + draft + path)
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectHeader()
                    .contentType("application/problem+json");
        }
        assertThat(get("").toString()).doesNotContain(draft).contains(open);
    }

    @Test
    void explainsARankInItsTerms() {
        String contest = newContest();
        STATES.open(contest);
        STATES.accepted(contest, contest + "-a", "ann");
        STATES.accepted(contest, contest + "-b", "ann");
        STATES.views(contest, contest + "-a", 1, 50, 0);
        awaitOrder(contest, contest + "-a", contest + "-b");
        await().atMost(PATIENCE).until(() -> !get("/" + contest + "/standings/" + contest + "-a")
                .path("score")
                .asString()
                .equals("0.0000"));

        JsonNode first = get("/" + contest + "/standings/" + contest + "-a");
        JsonNode second = get("/" + contest + "/standings/" + contest + "-b");

        assertThat(first.path("terms").path(0))
                .isEqualTo(ContractJson.mapper()
                        .readTree("{\"counter\":\"views\",\"value\":50,\"weight\":\"0.01\",\"product\":\"0.50\"}"));
        assertThat(first.path("terms").path(1).path("value").isNull()).isTrue();
        assertThat(first.path("sum").asString()).isEqualTo("0.50");
        assertThat(first.path("below").path("decidedBy").asString()).isEqualTo("score");
        assertThat(second.path("above").path("articleId").asString()).isEqualTo(contest + "-a");
        assertThat(second.path("whyNotAbove").path("en").asString()).isEqualTo("0.5000 points less");
        assertThat(second.path("awardReason").path("en").asString()).contains("The author holds place 1 already");
        assertThat(second.path("zone").isNull()).isTrue();
    }

    @Test
    void setsBadRecordsAsideAndGoesOn() {
        String contest = newContest();
        RecordMetadata broken = STATES.send(Topics.CONTESTS, contest, "{\"contestId\":".getBytes(UTF_8));
        RecordMetadata formula = STATES.send(
                Topics.CONTESTS,
                contest,
                ContractJson.mapper()
                        .writeValueAsString(new dev.laurel.contracts.contests.ContestState(
                                contest,
                                9,
                                ContestPhase.OPEN,
                                States.definition(contest),
                                null,
                                States.CUT_OFF,
                                null,
                                List.of()))
                        .replace("views*0.01 + collects*0.3", "views +")
                        .getBytes(UTF_8));
        RecordMetadata wrongKey = STATES.send(
                Topics.ENTRIES,
                "somebody",
                ContractJson.mapper()
                        .writeValueAsBytes(States.entryState(contest, contest + "-a", "ann", 1, EntryStatus.ACCEPTED)));
        STATES.open(contest);

        awaitContest(contest);
        assertThat(get("/" + contest + "/standings").path("entries").asInt()).isZero();
        assertThat(causeOf(Topics.CONTESTS, broken)).isEqualTo("unreadable");
        assertThat(causeOf(Topics.CONTESTS, formula)).isEqualTo("unusable-definition");
        assertThat(causeOf(Topics.ENTRIES, wrongKey)).isEqualTo("key-mismatch");
    }

    private static String causeOf(String topic, RecordMetadata place) {
        String key = topic + "-" + place.partition() + "-" + place.offset();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", SharedStack.get().broker().bootstrapServers(), "auto.offset.reset", "earliest");
        List<String> causes = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> letters = List.of(new TopicPartition(Topics.deadLetters(topic, "ranking-service"), 0));
            consumer.assign(letters);
            consumer.seekToBeginning(letters);
            await().atMost(PATIENCE).until(() -> {
                for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(Duration.ofMillis(100))) {
                    if (new String(letter.key(), UTF_8).equals(key)) {
                        causes.add(new String(
                                letter.headers()
                                        .lastHeader(DeadLetters.CAUSE_CODE)
                                        .value(),
                                UTF_8));
                    }
                }
                return !causes.isEmpty();
            });
        }
        return causes.get(0);
    }
}
