package dev.laurel.contest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text, it compiles and can be evaluated, or is refused with a reason that can be shown. */
class ExpressionFuzzTest {

    private static final ExpressionNames NAMES = new ExpressionNames(
            Set.of("likes", "views", "comments", "collects", "author.level"),
            Set.of("category", "attribute.region"),
            Set.of("featured"));
    private static final Variables VALUES = new Variables() {
        @Override
        public double number(String name) {
            return name.length() - 5;
        }

        @Override
        public boolean hasLabel(String id) {
            return true;
        }

        @Override
        public String text(String name) {
            return name;
        }
    };

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "likes * 2 + comments * 3.5 - views / 100",
                        "likes*1e-999999999",
                        "likes*1e999999999",
                        "1/0",
                        "min(likes, 10) + log10(1 + views)",
                        "likes >= 30 && has(featured) || category == 'tech'",
                        "label('featured') ? 1 : 0",
                        "author.level > 3",
                        "[1,2].all(x, x > 0)",
                        "((((((((((likes))))))))))",
                        "(".repeat(900),
                        "-".repeat(900) + "1",
                        "'\\u0000'",
                        "likes\n+\n",
                        "9223372036854775808",
                        "\"" + "a".repeat(990) + "\"")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void compilesOrRefuses(byte[] bytes) {
        String text = new String(bytes, UTF_8);

        try {
            if (Expressions.formula(text, NAMES) instanceof CompiledFormula.Computed computed) {
                assertThat(computed.evaluation().of(VALUES)).isNotNull();
            }
        } catch (FormulaException refused) {
            assertCanBeShown(refused, text);
        }
        try {
            var unused = Expressions.condition(text, NAMES).predicate().test(VALUES);
        } catch (FormulaException refused) {
            assertCanBeShown(refused, text);
        }
        try {
            assertThat(ScoreFormula.compile(text)).isNotNull();
        } catch (FormulaException refused) {
            assertCanBeShown(refused, text);
        }
    }

    private static void assertCanBeShown(FormulaException refused, String text) {
        assertThat(refused.position()).isBetween(0, Math.max(1, text.length()));
        assertThat(refused.problem().en()).isNotBlank();
    }
}
