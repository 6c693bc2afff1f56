package dev.laurel.submission.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.laurel.contracts.ContractJson;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes of a fact about an article or author, it is taken or refused with field and remedy. */
class FactFuzzTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ARTICLE =
            "\"articleId\":\"a\",\"version\":1,\"authorId\":\"u\",\"at\":\"2024-02-23T09:00:00Z\",\"publishedAt\":\"2024-02-23T09:00:00Z\"";

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "{\"kind\":\"published\"," + ARTICLE
                                + ",\"content\":{\"title\":\"t\",\"body\":\"b\",\"topicIds\":[\"x\"],\"columnIds\":[],\"tags\":[\"y\"],\"url\":\"https://example.org/a\"}}",
                        "{\"kind\":\"revised\"," + ARTICLE + ",\"content\":null}",
                        "{\"kind\":\"removed\"," + ARTICLE + "}",
                        "{\"kind\":\"published\"," + ARTICLE
                                + ",\"content\":{\"tags\":[null],\"topicIds\":[null,1,{}]}}",
                        "{\"kind\":\"published\",\"at\":99999999999999999999}",
                        "{\"kind\":\"published\",\"at\":\"+999999999-12-31T23:59:59Z\"}",
                        "{\"kind\":\"counter-reported\",\"authorId\":\"u\",\"counter\":\"level\",\"total\":5,\"at\":1708678800000}",
                        "{\"kind\":\"attribute-reported\",\"authorId\":\"u\",\"attribute\":\"region\",\"value\":\"north\",\"at\":1708678800000}",
                        "{\"kind\":5}",
                        "{\"kind\":null}",
                        "{}",
                        "null",
                        "[]",
                        "",
                        "{\"kind\":\"loved\"}",
                        "{\"a\":" + "[".repeat(40))
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void takesOrRefuses(byte[] body) {
        check(FactReader.read(body, NOW));
        check(AuthorFactReader.read(body, NOW));
    }

    private static void check(ReadFact<?> read) {
        if (read instanceof ReadFact.Good<?> good) {
            byte[] written = ContractJson.mapper().writeValueAsBytes(good.fact());
            assertThat(ContractJson.mapper()
                            .readValue(written, good.fact().getClass())
                            .equals(good.fact()))
                    .isTrue();
        } else {
            var bad = (ReadFact.Bad<?>) read;
            assertThat(bad.code()).isNotBlank();
            assertThat(bad.problem()).isNotBlank();
            assertThat(bad.expected()).isNotBlank();
        }
    }
}
