package dev.laurel.metrics.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.chassis.messaging.Rejection;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.interactions.Collected;
import dev.laurel.contracts.interactions.CommentRemoved;
import dev.laurel.contracts.interactions.Commented;
import dev.laurel.contracts.interactions.CountRequested;
import dev.laurel.contracts.interactions.CounterReported;
import dev.laurel.contracts.interactions.InteractionFact;
import dev.laurel.contracts.interactions.Liked;
import dev.laurel.contracts.interactions.Uncollected;
import dev.laurel.contracts.interactions.Unliked;
import dev.laurel.metrics.domain.Occurrence;
import dev.laurel.metrics.tally.Interaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionDecoderTest {

    private static final Instant AT = Instant.parse("2024-02-23T09:00:00.123Z");

    private final InteractionDecoder decoder = new InteractionDecoder();
    private final Interaction fact = new Interaction();

    static Stream<InteractionFact> facts() {
        return Stream.of(
                new Liked("a1", "r1", AT, 7L),
                new Unliked("a1", "r1", AT, null),
                new Collected("a1", "r1", AT, null),
                new Uncollected("a1", "r1", AT, -3L),
                new Commented("a1", "c1", "r1", AT, null),
                new CommentRemoved("a1", "c1", AT, null),
                new CounterReported("a1", "views", 1234567890123L, AT, null),
                new CountRequested("contest-1", AT, 3, AT, null));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void readsWhatTheContractWrites(InteractionFact written) {
        assertThat(decode(new String(ContractJson.mapper().writeValueAsBytes(written), UTF_8)))
                .isNull();

        assertThat(fact.at).isEqualTo(AT.toEpochMilli());
        assertThat(fact.seq).isEqualTo(Objects.requireNonNullElse(written.seq(), Occurrence.NO_SEQ));
        assertThat(backAgain()).isEqualTo(written);
    }

    @Test
    void takesFieldsInAnyOrderAndSkipsUnknownOnes() {
        assertThat(decode("""
                        {"later":{"kind":"unliked","list":[1,{"at":2}]},"seq":null,"readerId":"读者","at":1708678800123,
                         "articleId":"a1","total":"not a number","kind":"liked"}""")).isNull();

        assertThat(fact.kind).isEqualTo(Interaction.Kind.LIKED);
        assertThat(fact.readerId).hasToString("读者");
        assertThat(fact.at).isEqualTo(1708678800123L);
        assertThat(fact.seq).isEqualTo(Occurrence.NO_SEQ);
    }

    @Test
    void forgetsTheFactBefore() {
        decode(
                "{\"kind\":\"commented\",\"articleId\":\"a\",\"commentId\":\"c\",\"readerId\":\"r\",\"at\":5,\"seq\":9}");

        assertThat(decode("{\"kind\":\"liked\",\"articleId\":\"a\",\"at\":5}")).isNotNull();
        assertThat(fact.readerId).isEmpty();
        assertThat(fact.seq).isEqualTo(Occurrence.NO_SEQ);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "unreadable    |           | {\"kind\":\"liked\"",
                "unreadable    |           | not json",
                "unreadable    |           | {\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":1} {}",
                "notAnObject   |           | [1,2]",
                "notAnObject   |           | \"text\"",
                "missingField  | kind      | {}",
                "wrongValue    | kind      | {\"kind\":7}",
                "unknownKind   | kind      | {\"kind\":\"shared\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":1}",
                "missingField  | articleId | {\"kind\":\"liked\",\"readerId\":\"r\",\"at\":1}",
                "wrongValue    | articleId | {\"kind\":\"liked\",\"articleId\":\"\",\"readerId\":\"r\",\"at\":1}",
                "wrongValue    | readerId  | {\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":17,\"at\":1}",
                "wrongValue    | readerId  | {\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":{\"x\":[1]},\"at\":1}",
                "missingField  | readerId  | {\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":null,\"at\":1}",
                "missingField  | commentId | {\"kind\":\"commented\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":1}",
                "missingField  | at        | {\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\"}",
                "wrongValue    | at        | {\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":1.5}",
                "wrongValue    | at        | {\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":\"yesterday\"}",
                "wrongValue    | at        | {\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":99999999999999999999}",
                "wrongValue    | seq       | {\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":1,\"seq\":\"1\"}",
                "unknownCounter| counter   | {\"kind\":\"counter-reported\",\"articleId\":\"a\",\"counter\":\"shares\",\"total\":1,\"at\":1}",
                "wrongValue    | total     | {\"kind\":\"counter-reported\",\"articleId\":\"a\",\"counter\":\"views\",\"total\":-1,\"at\":1}",
                "wrongValue    | number    | {\"kind\":\"count-requested\",\"contestId\":\"c\",\"cutOff\":1,\"number\":0,\"at\":1}"
            })
    void namesWhatIsWrong(String code, String field, String body) {
        Rejection rejection = decode(body);

        assertThat(rejection).isNotNull();
        assertThat(rejection.code()).isEqualTo(code);
        assertThat(rejection.field()).isEqualTo(field);
        assertThat(rejection.detail()).isNotBlank();
    }

    @Test
    void refusesIdsOfAnyLength() {
        String longest = "x".repeat(256);

        assertThat(decode("{\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"" + longest + "\",\"at\":1}"))
                .isNull();
        assertThat(decode("{\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"" + longest + "x\",\"at\":1}"))
                .isNotNull();
    }

    @Test
    void refusesARecordWithoutBody() {
        assertThat(decoder.decode(null, fact)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-23T09:00:00Z",
                "2024-02-29T23:59:59.999Z",
                "2024-02-23T09:00:00.1Z",
                "2024-02-23T09:00:00.123456789Z",
                "2024-02-23T17:00:00+08:00",
                "2024-12-31T00:00:00-03:30",
                "1999-03-01T00:00:00Z",
                "2000-02-28T00:00:00Z",
                "2100-03-01T12:30:15Z",
                "2024-02-23T09:00Z"
            })
    void readsTimesAsJavaDoes(String text) {
        char[] chars = ("xx" + text + "yy").toCharArray();

        assertThat(Rfc3339.parse(chars, 2, text.length()))
                .isEqualTo(OffsetDateTime.parse(text).toInstant().toEpochMilli());
    }

    @Test
    void readsEveryTimeOfACenturyAsJavaDoes() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong(4_102_444_800_000L));
            String text = instant.toString();
            assertThat(Rfc3339.parse(text.toCharArray(), 0, text.length()))
                    .as(text)
                    .isEqualTo(instant.toEpochMilli());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T00:00:00Z",
                "2024-13-01T00:00:00Z",
                "2024-02-23T24:30:00Z",
                "2024-02-23T09:00:60Z",
                "2024-02-23T09:00:00.12x4Z",
                "2024-02-23 09:00:00",
                "2024-02-23",
                ""
            })
    void refusesWhatIsNoTime(String text) {
        assertThat(Rfc3339.parse(text.toCharArray(), 0, text.length())).isEqualTo(Rfc3339.UNREADABLE);
    }

    private InteractionFact backAgain() {
        Long seq = fact.seq == Occurrence.NO_SEQ ? null : Long.valueOf(fact.seq);
        String article = fact.articleId.toString();
        String reader = fact.readerId.toString();
        String comment = fact.commentId.toString();
        return switch (Objects.requireNonNull(fact.kind)) {
            case LIKED -> new Liked(article, reader, AT, seq);
            case UNLIKED -> new Unliked(article, reader, AT, seq);
            case COLLECTED -> new Collected(article, reader, AT, seq);
            case UNCOLLECTED -> new Uncollected(article, reader, AT, seq);
            case COMMENTED -> new Commented(article, comment, reader, AT, seq);
            case COMMENT_REMOVED -> new CommentRemoved(article, comment, AT, seq);
            case COUNTER_REPORTED -> new CounterReported(article, fact.counter.toString(), fact.total, AT, seq);
            case COUNT_REQUESTED ->
                new CountRequested(fact.contestId.toString(), Instant.ofEpochMilli(fact.cutOff), fact.number, AT, seq);
        };
    }

    private @org.jspecify.annotations.Nullable Rejection decode(String json) {
        return decoder.decode(json.getBytes(UTF_8), fact);
    }
}
