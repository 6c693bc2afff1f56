package dev.laurel.submission.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.laurel.contracts.Schemas;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactReaderTest {

    private static final Instant NOW = Instant.parse("2024-03-01T00:00:00Z");
    private static final String GOOD = """
            {"kind":"published","articleId":"a1","authorId":"u1","at":"2024-02-23T09:00:00Z","seq":3,
             "content":{"title":"标题","body":"正文","topicIds":["t1"],"tags":["x y"],"columnIds":["c1"],
             "contestId":"contest-1","url":"https://example.org/a1"}}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article-published/1-minimal",
                "article-published/2-full",
                "article-published/3-unknown-fields",
                "article-published/4-epoch-milliseconds",
                "article-published/5-offset",
                "article-revised/1-minimal",
                "article-revised/2-full",
                "article-removed/1-minimal",
                "article-removed/3-unknown-fields"
            })
    void readsTheGoldenExamples(String example) throws Exception {
        try (var file = Schemas.class.getResourceAsStream("examples/" + example + ".json")) {
            assertThat(file).isNotNull();
            assertThat(FactReader.read(file.readAllBytes(), NOW)).isInstanceOf(ReadFact.Good.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | unreadable | ''",
                "'' | unreadable | ''",
                "null | unreadable | ''",
                "[] | invalid | ''",
                "{\"articleId\":\"a\"} | missing | kind",
                "{\"kind\":\"vanished\",\"articleId\":\"a\"} | unknownKind | kind",
                "{\"kind\":\"removed\",\"at\":1700000000000} | missing | articleId",
                "{\"kind\":\"removed\",\"articleId\":\"a/b\",\"at\":1700000000000} | invalid | articleId",
                "{\"kind\":\"removed\",\"articleId\":\"a\"} | missing | at",
                "{\"kind\":\"removed\",\"articleId\":\"a\",\"at\":\"yesterday\"} | invalid | at",
                "{\"kind\":\"removed\",\"articleId\":\"a\",\"at\":1700000000} | invalid | at",
                "{\"kind\":\"removed\",\"articleId\":\"a\",\"at\":\"2024-03-01T00:05:00.001Z\"} | tooFarAhead | at",
                "{\"kind\":\"removed\",\"articleId\":\"a\",\"at\":1700000000000,\"seq\":\"x\"} | invalid | seq",
                "{\"kind\":\"revised\",\"articleId\":\"a\",\"at\":1700000000000} | missing | authorId",
                "{\"kind\":\"revised\",\"articleId\":\"a\",\"authorId\":\"u\",\"at\":1700000000000} | missing | content"
            })
    void namesWhatIsWrong(String json, String code, String field) {
        var read = FactReader.read(bytes(json), NOW);

        assertThat(read).isInstanceOfSatisfying(ReadFact.Bad.class, bad -> {
            assertThat(bad.code()).isEqualTo(code);
            assertThat(bad.field()).isEqualTo(field);
            assertThat(bad.problem()).isNotBlank();
            assertThat(bad.expected()).isNotBlank();
        });
    }

    @Test
    void believesAClockThatIsFiveMinutesAhead() {
        var fact = "{\"kind\":\"removed\",\"articleId\":\"a\",\"at\":\"2024-03-01T00:05:00Z\"}";

        assertThat(FactReader.read(bytes(fact), NOW)).isInstanceOf(ReadFact.Good.class);
    }

    @Test
    void refusesAFactThatIsTooLarge() {
        var large = GOOD.replace("正文", "x".repeat(FactReader.MOST_BYTES));

        assertThat(FactReader.read(bytes(large), NOW))
                .isInstanceOfSatisfying(
                        ReadFact.Bad.class, bad -> assertThat(bad.code()).isEqualTo("tooLarge"));
    }

    @Test
    void refusesHalfASurrogatePair() {
        var broken = GOOD.replace("标题", "\\ud840");

        assertThat(FactReader.read(bytes(broken), NOW))
                .isInstanceOfSatisfying(
                        ReadFact.Bad.class, bad -> assertThat(bad.field()).isEqualTo("content.title"));
    }

    static Stream<String> variations() {
        return Stream.of(
                GOOD,
                GOOD.replace("\"a1\"", "\"\""),
                GOOD.replace("\"a1\"", "\"a b\""),
                GOOD.replace("\"a1\"", "\"" + "a".repeat(128) + "\""),
                GOOD.replace("\"a1\"", "\"" + "a".repeat(129) + "\""),
                GOOD.replace("\"u1\"", "null"),
                GOOD.replace("\"seq\":3", "\"seq\":-3"),
                GOOD.replace("\"title\":\"标题\",", ""),
                GOOD.replace("\"标题\"", "\"\""),
                GOOD.replace("标题", "题".repeat(300)),
                GOOD.replace("标题", "题".repeat(301)),
                GOOD.replace("\"body\":\"正文\",", ""),
                GOOD.replace("\"正文\"", "\"\""),
                GOOD.replace("[\"t1\"]", ids(20)),
                GOOD.replace("[\"t1\"]", ids(21)),
                GOOD.replace("[\"t1\"]", "[null]"),
                GOOD.replace("[\"x y\"]", ids(50)),
                GOOD.replace("[\"x y\"]", ids(51)),
                GOOD.replace("[\"x y\"]", "[\"\"]"),
                GOOD.replace("x y", "t".repeat(101)),
                GOOD.replace("[\"c1\"]", ids(21)),
                GOOD.replace("contest-1", "Contest"),
                GOOD.replace("https://example.org/a1", "javascript:alert(1)"),
                GOOD.replace("https://example.org/a1", "https://example.org/" + "a".repeat(2029)),
                GOOD.replace("2024-02-23T09:00:00Z", "1989-12-31T23:59:59Z"));
    }

    /** The schema is the contract; what is checked here by hand must decide as it does. */
    @ParameterizedTest
    @MethodSource("variations")
    void decidesAsTheSchemaDoes(String json) {
        boolean good = FactReader.read(bytes(json), NOW) instanceof ReadFact.Good;

        var faults = SCHEMA.validate(json, InputFormat.JSON);

        assertThat(good).as("%s: %s", json, faults).isEqualTo(faults.isEmpty());
    }

    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaIdResolvers(
                        ids -> ids.mapPrefix(Schemas.BASE, "classpath:dev/laurel/contracts/schemas/")));
        return registry.getSchema(SchemaLocation.of(Schemas.BASE + "article-published.schema.json"));
    }

    private static String ids(int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> "\"t" + i + "\"")
                .toList()
                .toString();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** The list is compared as a whole so that a new variation cannot be all good by accident. */
    @Test
    void comparesGoodAndBadVariations() {
        List<Boolean> good = variations()
                .map(json -> FactReader.read(bytes(json), NOW) instanceof ReadFact.Good)
                .toList();

        assertThat(good).contains(true, false);
    }
}
