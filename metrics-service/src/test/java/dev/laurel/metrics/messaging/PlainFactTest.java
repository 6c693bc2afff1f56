package dev.laurel.metrics.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.interactions.CountRequested;
import dev.laurel.contracts.interactions.InteractionFact;
import dev.laurel.metrics.tally.Interaction;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way must never say anything else than the JSON parser. */
class PlainFactTest {

    private static final String LIKED =
            "{\"kind\":\"liked\",\"articleId\":\"7338443551744000000\",\"readerId\":\"1000204889000000\",\"at\":\"2024-02-23T01:00:00.001Z\"}";

    /** Whole facts, and what tends to break readers; mutants are made of them. */
    private static final List<String> SEEDS = List.of(
            LIKED,
            "{\"kind\": \"unliked\", \"articleId\": \"a\", \"readerId\": \"r\", \"at\": 1708678800123, \"seq\": -42}",
            "{\"kind\":\"commented\",\"articleId\":\"a1\",\"commentId\":\"c-1\",\"readerId\":\"r1\",\"at\":\"2024-02-29T23:59:59Z\",\"source\":\"app\",\"size\":12}",
            "{\"kind\":\"comment-removed\",\"articleId\":\"a1\",\"commentId\":\"c1\",\"at\":1}",
            "{\"kind\":\"counter-reported\",\"articleId\":\"a1\",\"counter\":\"views\",\"total\":1234567890123,\"at\":1}",
            "{\"kind\":\"uncollected\",\"articleId\":\"a1\",\"readerId\":\"\\u0061\",\"at\":1,\"x\":{\"y\":[1,null,true]}}",
            "{\"kind\":\"count-requested\",\"contestId\":\"c\",\"cutOff\":1,\"number\":1,\"at\":1}");

    private static final String PIECES = "\"\\{}[],:-.0123456789eE+ \n\tnultrfasZT\u0000\u007f\u00e9";

    private final PlainFact plain = new PlainFact();
    private final InteractionDecoder decoder = new InteractionDecoder();

    static List<InteractionFact> facts() {
        return InteractionDecoderTest.facts()
                .filter(fact -> !(fact instanceof CountRequested))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void readsWhatTheContractWrites(InteractionFact written) {
        assertThat(plain.read(ContractJson.mapper().writeValueAsBytes(written), new Interaction()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"liked\",\"articleId\":\"a\",\"articleId\":\"b\",\"readerId\":\"r\",\"at\":1}",
                "{\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"\\u0062\",\"at\":1}",
                "{\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"读者\",\"at\":1}",
                "{\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":1.0}",
                "{\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":01}",
                "{\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":1}}",
                "{\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\"}",
                "{\"kind\":\"count-requested\",\"contestId\":\"c\",\"cutOff\":1,\"number\":1,\"at\":1}",
                "{\"kind\":\"liked\",\"articleId\":\"a\",\"readerId\":\"r\",\"at\":1",
                "{}",
                "[]",
                ""
            })
    void leavesEverythingElseToTheParser(String body) {
        assertThat(plain.read(body.getBytes(UTF_8), new Interaction())).isFalse();
    }

    @Test
    void saysWhatTheParserSaysOfAnyMutant() {
        var random = new SplittableRandom(11);
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] body = mutant(random);
            var quick = new Interaction();
            quick.clear();
            if (plain.read(body, quick)) {
                read++;
                var parsed = new Interaction();
                assertThat(decoder.parse(body, parsed))
                        .as(new String(body, UTF_8))
                        .isNull();
                assertSame(quick, parsed, body);
            }
        }
        assertThat(read).as("mutants that both can read").isGreaterThan(20_000);
    }

    private static void assertSame(Interaction quick, Interaction parsed, byte[] body) {
        boolean same = quick.kind == parsed.kind
                && quick.articleId.toString().equals(parsed.articleId.toString())
                && quick.readerId.toString().equals(parsed.readerId.toString())
                && quick.commentId.toString().equals(parsed.commentId.toString())
                && quick.counter.toString().equals(parsed.counter.toString())
                && quick.at == parsed.at
                && quick.seq == parsed.seq
                && quick.total == parsed.total;
        assertThat(same).as(new String(body, UTF_8)).isTrue();
    }

    private static byte[] mutant(SplittableRandom random) {
        byte[] body = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(UTF_8);
        for (int change = random.nextInt(4); change > 0; change--) {
            int at = random.nextInt(body.length);
            byte piece = (byte) PIECES.charAt(random.nextInt(PIECES.length()));
            switch (random.nextInt(4)) {
                case 0 -> body[at] = piece;
                case 1 -> body = spliced(body, at, at, new byte[] {piece});
                case 2 -> body = spliced(body, at, Math.min(body.length, at + 1 + random.nextInt(3)), new byte[0]);
                default -> {
                    int from = random.nextInt(body.length);
                    int to = Math.min(body.length, from + random.nextInt(24));
                    body = spliced(body, at, at, Arrays.copyOfRange(body, from, to));
                }
            }
            if (body.length == 0) {
                return body;
            }
        }
        return body;
    }

    private static byte[] spliced(byte[] body, int from, int to, byte[] middle) {
        byte[] result = new byte[from + middle.length + body.length - to];
        System.arraycopy(body, 0, result, 0, from);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(body, to, result, from + middle.length, body.length - to);
        return result;
    }
}
