package dev.laurel.metrics.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.laurel.chassis.messaging.Fact;
import dev.laurel.chassis.messaging.FactPublisher;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Limits;
import dev.laurel.contracts.interactions.InteractionFact;
import dev.laurel.metrics.application.OfferedInteractions;
import dev.laurel.metrics.tally.Interaction;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes of an interaction, on the topic and over HTTP it is taken or refused with a reason. */
class InteractionFuzzTest {

    private static final long NOW = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "{\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":\"2024-02-29T23:59:59.999Z\"}",
                        "{\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":1709251199999,\"seq\":-1}",
                        "{\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":-9223372036854775808}",
                        "{\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":9223372036854775807}",
                        "{\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":\"+999999999-12-31T23:59:59-18:00\"}",
                        "{\"kind\":\"liked\",\"articleId\":\"\\ud800\",\"readerId\":\"r\",\"at\":1709251199999}",
                        "{\"kind\":\"commented\",\"articleId\":\"a\",\"commentId\":\"c\",\"readerId\":\"r\",\"at\":1709251199999}",
                        "{\"kind\":\"comment-removed\",\"articleId\":\"a\",\"commentId\":\"c\",\"at\":1709251199999}",
                        "{\"kind\":\"counter-reported\",\"articleId\":\"a\",\"counter\":\"views\",\"total\":5,\"at\":1709251199999}",
                        "{\"kind\":\"counter-reported\",\"articleId\":\"a\",\"counter\":\"views\",\"total\":1e999999999,\"at\":1}",
                        "{\"kind\":\"count-requested\",\"contestId\":\"c\",\"cutOff\":1709251199999,\"number\":1,\"at\":1709251199999}",
                        "{\"kind\":{\"a\":[1,2]},\"x\":" + "[".repeat(40),
                        "{\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":1709251199999,\"x\":\""
                                + "x".repeat(8192) + "\"}",
                        "[]",
                        "",
                        "null",
                        "{\"kind\":\"liked\"",
                        "{\"kind\":\"liked\"} x",
                        "{\"kind\":\"liked\",\"at\":99999999999999999999999999999999999999999}",
                        "{\"kind\":\"liked\",\"kind\":\"loved\",\"articleId\":null}")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void takesOrRefuses(byte[] body) {
        var fact = new Interaction();
        var wrong = new InteractionDecoder().decode(body, fact);

        if (wrong == null) {
            assertThat(fact.kind).isNotNull();
            byte[] key = fact.articleId.toString().getBytes(UTF_8);
            FactCheck.ofRecord(new ConsumerRecord<>("laurel.interactions.v1", 0, 0, key, body), fact, 12);
        } else {
            assertThat(wrong.code()).isNotBlank();
            assertThat(wrong.detail()).isNotBlank();
        }
        offer(body, wrong != null);
    }

    private static void offer(byte[] body, boolean isWrong) {
        var log = new Log();
        var clock = Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC);
        var offered = new KafkaOfferedInteractions(log, new ReaderPseudonyms("k".repeat(32)), clock).offer(body);

        if (offered instanceof OfferedInteractions.Taken) {
            assertThat(isWrong).isFalse();
            assertThat(body).hasSizeLessThanOrEqualTo(Limits.INTERACTION_FACT_BYTES);
            assertThat(new InteractionDecoder().decode(log.written, new Interaction()))
                    .isNull();
            assertThat(ContractJson.mapper().readValue(log.written, InteractionFact.class))
                    .isNotNull();
        } else {
            var refused = (OfferedInteractions.Refused) offered;
            assertThat(refused.problem()).isNotBlank();
        }
    }

    /** Keeps what would be written. */
    private static final class Log implements FactPublisher {

        private byte @Nullable [] written;

        @Override
        public CompletableFuture<RecordMetadata> publish(Fact fact) {
            written = fact.body();
            return new CompletableFuture<>();
        }

        @Override
        public void flush() {}
    }
}
