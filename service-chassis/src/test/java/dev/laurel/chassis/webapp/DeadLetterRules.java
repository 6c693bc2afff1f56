package dev.laurel.chassis.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.chassis.bindingapp.TestRecords;
import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.chassis.messaging.Rejection;
import dev.laurel.contracts.Topics;
import dev.laurel.localstack.testing.SharedStack;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What operators see of dead letters and can do with them; the same in both stacks. The service is one that exists. */
abstract class DeadLetterRules extends WebAppTest {

    static final String READER = "metrics-service";

    private static final String LIST = "/api/v1/dead-letters";
    private static final long OFFSETS = 1L << 40;

    @Autowired
    private DeadLetters deadLetters;

    private final String article = "article-" + UUID.randomUUID();

    @Test
    void showsALetterWithItsCauseAndAllThatCameWithIt() {
        String id = setAside(Topics.INTERACTIONS, 3, "some-key", "{\"kind\":\"lik");

        JsonNode shown = json(get(LIST + "/" + id, operator()));

        assertThat(shown.at("/letter/id").asString()).isEqualTo(id);
        assertThat(shown.at("/letter/cause/code").asString()).isEqualTo("missingField");
        assertThat(shown.at("/letter/cause/field").asString()).isEqualTo("readerId");
        assertThat(shown.at("/letter/cause/detail").asString()).isEqualTo("is missing");
        assertThat(shown.path("key").asString()).isEqualTo("some-key");
        assertThat(shown.path("body").asString()).isEqualTo("{\"kind\":\"lik");
        assertThat(shown.at("/headers/ce_id").asString()).isEqualTo("event-1");
        assertThat(shown.path("headers").propertyNames()).containsExactly("ce_id");
    }

    @Test
    void showsABodyThatIsNoTextInBase64() {
        String id = setAside(Topics.INTERACTIONS, 3, "k", new byte[] {(byte) 0xff, 1});

        JsonNode shown = json(get(LIST + "/" + id, operator()));

        assertThat(shown.path("bodyBase64").asString()).isEqualTo("/wE=");
        assertThat(shown.path("body").asString("")).isEmpty();
    }

    @Test
    void listsInPartsNewestFirst() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, setAside(i % 2 == 0 ? Topics.INTERACTIONS : Topics.ENTRIES, i, "k", "broken"));
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode part = json(get(LIST + "?limit=2" + cursor, operator()));
            part.path("letters").forEach(letter -> seen.add(letter.path("id").asString()));
            JsonNode next = part.path("nextCursor");
            cursor = next.isString() ? "&cursor=" + next.asString() : "";
        } while (!cursor.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(ids);
        assertThat(seen.subList(0, 5)).isEqualTo(ids);
        JsonNode ofOneTopic = json(get(LIST + "?limit=2&topic=" + Topics.ENTRIES, operator()));
        assertThat(ofOneTopic.at("/letters/0/id").asString()).isEqualTo(ids.get(1));
        assertThat(ofOneTopic.at("/letters/1/id").asString()).isEqualTo(ids.get(3));
    }

    @Test
    void sendsARecordAgainAsItCame() {
        String body = "{\"kind\":\"liked\",\"articleId\":\"" + article + "\"}";
        String id = setAside(Topics.INTERACTIONS, 3, article, body);

        var answer = replay(id, "{\"reason\":\"the reader was wrong\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        ConsumerRecord<byte[], byte[]> sent = at(json(answer));
        assertThat(new String(sent.value(), UTF_8)).isEqualTo(body);
        assertThat(new String(sent.key(), UTF_8)).isEqualTo(article);
        assertThat(headers(sent)).containsExactly("ce_id=event-1", "laurel_replayed_from=" + id);
    }

    @ParameterizedTest(name = "mended as text: {0}")
    @CsvSource({"true", "false"})
    void givesAMendedRecordTheKeyThatItsBodyNames(boolean text) {
        String id = setAside(Topics.INTERACTIONS, 3, "the-wrong-key", "{}");
        String mended = "{\"articleId\":\"" + article + "\",\"kind\":\"liked\"}";
        String given = text ? "\"" + mended.replace("\"", "\\\"") + "\"" : mended;

        var answer = replay(id, "{\"reason\":\"mended\",\"body\":" + given + "}");

        ConsumerRecord<byte[], byte[]> sent = at(json(answer));
        assertThat(new String(sent.value(), UTF_8)).isEqualTo(mended);
        assertThat(new String(sent.key(), UTF_8)).isEqualTo(article);
    }

    @Test
    void returnsARecordWithoutAKeyToItsPartition() {
        String id = setAside(Topics.INTERACTIONS, 5, null, "{\"kind\":\"countRequested\"}");

        ConsumerRecord<byte[], byte[]> sent = at(json(replay(id, "{\"reason\":\"again\"}")));

        assertThat(sent.partition()).isEqualTo(5);
        assertThat(sent.key()).isNull();
    }

    @Test
    void notesWhoSentItAgainAndWhyBeforeAndAfter() {
        String id = setAside(Topics.INTERACTIONS, 3, article, "{}");
        String mended = "{\"articleId\":\"" + article + "\"}";
        JsonNode arrived = json(replay(id, "{\"reason\":\"reader id added\",\"body\":" + mended + "}"));

        JsonNode replays = json(get(LIST + "/" + id, operator())).at("/letter/replays");

        assertThat(replays).hasSize(2);
        assertThat(replays.at("/0/stage").asString()).isEqualTo("asked");
        assertThat(replays.at("/0/offset").isNumber()).isFalse();
        assertThat(replays.at("/1/stage").asString()).isEqualTo("replayed");
        assertThat(replays.at("/1/offset")).isEqualTo(arrived.path("offset"));
        for (JsonNode note : replays) {
            assertThat(note.path("by").asString()).isEqualTo("wei-the-operator");
            assertThat(note.path("reason").asString()).isEqualTo("reader id added");
            assertThat(note.path("mended").asBoolean()).isTrue();
            assertThat(note.path("bodyDigest").asString()).hasSize(64);
        }
        JsonNode list = json(get(LIST + "?limit=1&topic=" + Topics.INTERACTIONS, operator()));
        assertThat(list.at("/letters/0/id").asString()).isEqualTo(id);
        assertThat(list.at("/letters/0/replays")).hasSize(2);
        assertThat(list.path("replays")).hasSize(2);
    }

    @Test
    void refusesToReplayAState() {
        String id = setAside(Topics.ENTRIES, 1, "contest:article", "{}");

        var answer = replay(id, "{\"reason\":\"again\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).path("code").asString()).isEqualTo("state-not-replayable");
        assertThat(json(answer).path("detail").asString()).contains("submission-service");
    }

    @Test
    void refusesAMendedBodyWithoutAKey() {
        String id = setAside(Topics.INTERACTIONS, 3, article, "{}");

        for (String body :
                List.of("{\"kind\":\"liked\"}", "\"not json\"", "{\"articleId\":7}", "{\"articleId\":\" \"}")) {
            var answer = replay(id, "{\"reason\":\"mended\",\"body\":" + body + "}");
            assertThat(answer.statusCode()).as(body).isEqualTo(422);
        }
        assertThat(json(get(LIST + "/" + id, operator())).at("/letter/replays")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404",
        "GET, /laurel.interactions.v1-0-999999999999, 404",
        "GET, /laurel.articles.v1-0-1, 404",
        "GET, ?limit=0, 400",
        "GET, ?limit=201, 400",
        "GET, ?cursor=nonsense, 400",
        "GET, ?topic=laurel.articles.v1, 400",
        "POST, /laurel.interactions.v1-0-999999999999/replay, 404",
        "POST, /laurel.articles.v1-0-1/replay, 404"
    })
    void answersWhatCannotBe(String method, String path, int status) {
        var answer = method.equals("GET")
                ? get(LIST + path, operator())
                : post(LIST + path, operator(), "{\"reason\":\"why not\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"{}", "'{\"reason\":\" \"}'", "'{\"reason\":\"r\",\"body\":[1]}'", "'{'"})
    void asksForAReasonAndABodyThatCouldBeOne(String order) {
        String id = setAside(Topics.INTERACTIONS, 3, article, "{}");

        assertThat(replay(id, order).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"nobody, 401", "platform, 403", "juror, 403", "creator, 403", "elsewhere, 401"})
    void isForOperatorsOnly(String caller, int status) {
        String id = setAside(Topics.INTERACTIONS, 3, article, "{}");
        String token =
                switch (caller) {
                    case "nobody" -> null;
                    case "elsewhere" -> token("operator", "another-service");
                    default -> token(caller, READER);
                };

        assertThat(get(LIST, token).statusCode()).isEqualTo(status);
        assertThat(get(LIST + "/" + id, token).statusCode()).isEqualTo(status);
        assertThat(post(LIST + "/" + id + "/replay", token, "{\"reason\":\"r\"}")
                        .statusCode())
                .isEqualTo(status);
    }

    private HttpResponse<String> replay(String id, String order) {
        return post(LIST + "/" + id + "/replay", operator(), order);
    }

    private static String operator() {
        return token("operator", READER);
    }

    private static String token(String role, String service) {
        return SharedStack.get().issuer().token(Set.of(role), "wei-the-" + role, null, Set.of(service));
    }

    private String setAside(String topic, int partition, @Nullable String key, String body) {
        return setAside(topic, partition, key, body.getBytes(UTF_8));
    }

    /** Sets a record aside that never stood on the topic; its offset is one that no test reaches. */
    private String setAside(String topic, int partition, @Nullable String key, byte[] body) {
        long offset = OFFSETS + System.nanoTime();
        var record = new ConsumerRecord<>(topic, partition, offset, key == null ? null : key.getBytes(UTF_8), body);
        record.headers().add("ce_id", "event-1".getBytes(UTF_8));
        deadLetters
                .reject(record, new Rejection("missingField", "readerId", "is missing"))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
        return topic + "-" + partition + "-" + offset;
    }

    private static ConsumerRecord<byte[], byte[]> at(JsonNode arrived) {
        int partition = arrived.path("partition").asInt();
        long offset = arrived.path("offset").asLong();
        return TestRecords.all(Topics.INTERACTIONS, partition).stream()
                .filter(record -> record.offset() == offset)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = new ArrayList<String>();
        record.headers().forEach(each -> headers.add(each.key() + "=" + new String(each.value(), UTF_8)));
        return headers;
    }
}
