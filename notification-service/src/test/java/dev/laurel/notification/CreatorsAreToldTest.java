package dev.laurel.notification;

import static dev.laurel.notification.StateFixtures.contest;
import static dev.laurel.notification.StateFixtures.entry;
import static dev.laurel.notification.StateFixtures.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.contracts.CloudEvents;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.entries.EntryStatus;
import dev.laurel.contracts.notifications.NotificationCreated;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** States on Kafka become messages: in the inbox over HTTP, and on Kafka for other systems. */
class CreatorsAreToldTest extends RunningService {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final String contest = "contest-" + UUID.randomUUID();
    private final String a = "author-a-" + UUID.randomUUID();
    private final String b = "author-b-" + UUID.randomUUID();

    @Test
    void tellsFromReceiptToRevision() throws Exception {
        kafka.send(Topics.ENTRIES, contest + ":1", entry(contest, a, 1, EntryStatus.INELIGIBLE));
        kafka.send(Topics.CONTESTS, contest, contest(contest));
        expectKinds(a, "entry-ineligible");

        kafka.send(Topics.ENTRIES, contest + ":1", entry(contest, a, 2, EntryStatus.ACCEPTED));
        kafka.send(Topics.RESULTS, contest, results(contest, 1, a, b));
        kafka.send(Topics.RESULTS, contest, results(contest, 1, a, b));
        expectKinds(b, "award-won");
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(a)).hasSize(3));

        kafka.send(Topics.RESULTS, contest, results(contest, 2, b));
        expectKinds(b, "award-changed", "award-won");
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(a)).startsWith("award-withdrawn"));
        assertThat(kinds(a))
                .containsExactlyInAnyOrder("award-withdrawn", "award-won", "entry-accepted", "entry-ineligible");
        assertThat(inbox(a).get("unread").asLong()).isEqualTo(4);
    }

    @Test
    void announcesEachMessageUnderItsId() throws Exception {
        kafka.send(Topics.RESULTS, contest, results(contest, 1, a));
        expectKinds(a, "award-won");

        ConsumerRecord<byte[], byte[]> announced =
                kafka.read(Topics.NOTIFICATIONS, a).get(0);
        NotificationCreated message = ContractJson.mapper().readValue(announced.value(), NotificationCreated.class);

        assertThat(message.messageId()).isEqualTo(contest + ":" + a + ":1");
        assertThat(message.kind()).isEqualTo(NotificationCreated.Kind.AWARD_WON);
        assertThat(message.title().zh()).contains("春季征文");
        assertThat(header(announced, CloudEvents.ID)).isEqualTo(message.messageId());
        assertThat(header(announced, CloudEvents.TYPE)).isEqualTo("dev.laurel.notification.v1");
        assertThat(header(announced, CloudEvents.SOURCE)).isEqualTo("notification-service");
    }

    @Test
    void setsUnusableRecordsAsideAndGoesOn() throws Exception {
        byte[] noAuthor = new String(entry(contest, a, 1, EntryStatus.ACCEPTED), StandardCharsets.UTF_8)
                .replace("\"authorId\":\"" + a + "\",", "")
                .getBytes(StandardCharsets.UTF_8);
        RecordMetadata broken = kafka.send(Topics.RESULTS, contest, "{\"revision\":".getBytes(StandardCharsets.UTF_8));
        RecordMetadata nobodys = kafka.send(Topics.ENTRIES, contest, noAuthor);
        RecordMetadata empty = kafka.send(Topics.CONTESTS, contest, new byte[0]);
        kafka.send(Topics.RESULTS, contest, results(contest, 1, a));
        expectKinds(a, "award-won");

        expectLetter(broken, "unreadable", null);
        expectLetter(nobodys, "missingField", "authorId");
        expectLetter(empty, "unreadable", null);
    }

    @Test
    void pagesNewestFirstAndMarksAsRead() throws Exception {
        for (int version = 1; version <= 5; version++) {
            kafka.send(
                    Topics.ENTRIES,
                    contest,
                    entry(contest, a, version, version % 2 == 0 ? EntryStatus.INELIGIBLE : EntryStatus.ACCEPTED));
            kafka.send(Topics.CONTESTS, contest, contest(contest));
            int expected = version;
            await().atMost(SOON).untilAsserted(() -> assertThat(kinds(a)).hasSize(expected));
        }
        String path = "/api/v1/recipients/" + a + "/notifications";
        String mine = token("creator", a);

        List<Long> seen = new ArrayList<>();
        String query = "?limit=2";
        while (!query.isEmpty()) {
            JsonNode page = json(get(path + query, mine).body());
            page.get("notifications")
                    .forEach(each -> seen.add(each.get("sequence").asLong()));
            JsonNode next = page.get("nextCursor");
            query = next.isNull() ? "" : "?limit=2&cursor=" + next.asString();
        }
        assertThat(seen).containsExactly(5L, 4L, 3L, 2L, 1L);

        String read = path + "/" + contest + ":" + a + ":3/read";
        String first = post(read, mine).body();
        assertThat(json(first).get("readAt").isNull()).isFalse();
        assertThat(post(read, mine).body()).isEqualTo(first);
        assertThat(inbox(a).get("unread").asLong()).isEqualTo(4);
    }

    @Test
    void refusesWhatIsOutOfRange() {
        String path = "/api/v1/recipients/" + a + "/notifications";
        String mine = token("creator", a);

        for (String query : List.of("?limit=0", "?limit=101", "?cursor=nonsense", "?limit=many")) {
            var answer = get(path + query, mine);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
    }

    private void expectKinds(String author, String... kinds) {
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(author)).containsExactly(kinds));
    }

    private List<String> kinds(String author) {
        List<String> kinds = new ArrayList<>();
        inbox(author)
                .get("notifications")
                .forEach(each -> kinds.add(each.get("kind").asString()));
        return kinds;
    }

    private JsonNode inbox(String author) {
        HttpResponse<String> answer = get("/api/v1/recipients/" + author + "/notifications", token("creator", author));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private static JsonNode json(String body) {
        return ContractJson.mapper().readTree(body);
    }

    private void expectLetter(RecordMetadata origin, String code, @Nullable String field) {
        String key = origin.topic() + "-" + origin.partition() + "-" + origin.offset();
        String letters = Topics.deadLetters(origin.topic(), "notification-service");
        await().atMost(SOON).untilAsserted(() -> assertThat(kafka.read(letters, key))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(header(letter, DeadLetters.CAUSE_CODE)).isEqualTo(code);
                    if (field != null) {
                        assertThat(header(letter, DeadLetters.CAUSE_FIELD)).isEqualTo(field);
                    }
                }));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
