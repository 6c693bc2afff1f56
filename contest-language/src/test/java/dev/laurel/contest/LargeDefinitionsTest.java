package dev.laurel.contest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.Limits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The largest documents that are let in do not keep the reader busy: work grows with their size, not its square. */
class LargeDefinitionsTest {

    /** Processor time, so that a busy machine does not decide. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("unknown fields", numbers("f", ": 1\n")),
                Arguments.of("one field over and over", filled("id: a\n")),
                Arguments.of("items that repeat", "eligibility: { topicIds: [" + filled("a, ") + "] }"),
                Arguments.of("items that differ", "eligibility: { topicIds: [" + numbers("t", ", ") + "] }"),
                Arguments.of("empty tiers", "awards: [{ tiers: [" + filled("{}, ") + "] }]"),
                Arguments.of(
                        "as many empty tiers as are let in", "awards: [{ tiers: [" + "{}, ".repeat(9_980) + "] }]"),
                Arguments.of(
                        "conditions",
                        "measures: { days: { of: author, kind: distinctDays } }\nawards: [{ kind: threshold, gates: ["
                                + "{when: days > 3 && days < 9}, ".repeat(2_000) + "] }]"),
                Arguments.of("awards", "awards: [" + filled("{id: x}, ") + "]"),
                Arguments.of("a long number", "score: { scale: " + filled("9") + " }"),
                Arguments.of("a long formula", "score: { formula: '" + filled("likes+") + "1' }"),
                Arguments.of("a long name", filled("x") + ": 1"),
                Arguments.of("a long comment", "id: a # " + filled("x")),
                Arguments.of("open brackets", filled("[")),
                Arguments.of("question marks", filled("? ")),
                Arguments.of("dashes", filled("- ")),
                Arguments.of("quotes", filled("''")),
                Arguments.of("blank lines", "id: 'a" + filled("\n") + "'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void areAnsweredSoon(String name, String document) {
        assertThat(document.length()).isBetween(39_000, Limits.DEFINITION_BYTES);

        long before = THREADS.getCurrentThreadCpuTime();
        var result = Definitions.read(document);
        var spent = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);

        assertThat(spent).as(name).isLessThan(PATIENCE);
        assertThat(result).as(name).isInstanceOf(ReadResult.Faulty.class);
    }

    private static String filled(String piece) {
        return piece.repeat((Limits.DEFINITION_BYTES - 100) / piece.length());
    }

    private static String numbers(String before, String after) {
        int count = (Limits.DEFINITION_BYTES - 100) / (before.length() + after.length() + 5);
        return IntStream.range(0, count).mapToObj(i -> before + i + after).collect(Collectors.joining());
    }
}
