package dev.laurel.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntimeFactory;
import dev.laurel.contest.CompiledCondition.Comparison;
import dev.laurel.contest.CompiledCondition.Operator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What formulas and conditions mean, and what is said of those that mean nothing. */
class ExpressionsTest {

    private static final ExpressionNames NAMES = new ExpressionNames(
            Set.of("views", "likes", "comments", "collects", "jury", "author.days"),
            Set.of("category", "kind"),
            Set.of("recommended"));

    private static final Variables FIGURES = new Figures(
            Map.of("views", 1600.0, "likes", 10.0, "jury", 82.5, "author.days", 7.0),
            Map.of("kind", "original", "attribute.city", "hangzhou"),
            Set.of("recommended"));

    @Test
    void givesALinearFormulaExactWeights() throws FormulaException {
        assertThat(Expressions.formula("(views*0.01 + likes*2)/4 - -jury + 1", NAMES))
                .isEqualTo(new CompiledFormula.Linear(
                        Map.of(
                                "views", new BigDecimal("0.0025"),
                                "likes", new BigDecimal("0.5"),
                                "jury", BigDecimal.ONE),
                        BigDecimal.ONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
                    sqrt(views)                                        § 40
                    sqrt(0 - views)                                    § 0
                    ln(views/1600)                                     § 0
                    ln(0)*likes                                        § 0
                    min(floor(views/100), 10) + max(likes, 3)          § 20
                    ceil(likes/4)                                      § 3
                    abs(likes - 12)*likes                              § 20
                    likes/3*3*likes/likes                              § 10
                    likes/(likes - 10)                                 § 0
                    jury + (label("recommended") ? 5 : 0)              § 87.5
                    kind == "original" && likes > 5 ? 10 : 2           § 10
                    attribute("city") == "beijing" ? likes : 1         § 1
                    category == "" ? 4 : 3                             § 4
                    author.days*author.days                            § 49
                    kind in ["repost", "original"] ? 1 : 0             § 1
                    """)
    void evaluatesFormulasThatAreNotLinear(String formula, BigDecimal value) throws FormulaException {
        assertThat(Expressions.formula(formula, NAMES))
                .isInstanceOfSatisfying(CompiledFormula.Computed.class, computed -> assertThat(
                                computed.evaluation().of(FIGURES))
                        .isEqualByComparingTo(value));
    }

    /** 2.675 is a little less as a double; whoever writes it means the decimal, and half to even gives 2.68. */
    @Test
    void keepsTheDigitsThatADoubleHoldsForSure() throws FormulaException {
        var computed = (CompiledFormula.Computed) Expressions.formula("max(2.675, 0)", NAMES);

        assertThat(computed.evaluation().of(FIGURES).setScale(2, RoundingMode.HALF_EVEN))
                .isEqualTo("2.68");
    }

    @Test
    void agreesWithCelOnLinearFormulas() throws Exception {
        var random = new SplittableRandom(20240223);
        for (int i = 0; i < 200; i++) {
            String formula = "views*0.%d + likes*%d.5 - (comments + collects)/%d.0 + %d.0"
                    .formatted(random.nextInt(1, 1000), random.nextInt(50), 1 << random.nextInt(5), random.nextInt(9));
            Map<String, Double> figures = Map.of(
                    "views", (double) random.nextInt(100_000),
                    "likes", (double) random.nextInt(5_000),
                    "comments", (double) random.nextInt(500),
                    "collects", (double) random.nextInt(500));
            var linear = (CompiledFormula.Linear) Expressions.formula(formula, NAMES);
            BigDecimal exact = linear.constant();
            for (var term : linear.weights().entrySet()) {
                exact = exact.add(BigDecimal.valueOf(figures.getOrDefault(term.getKey(), 0.0))
                        .multiply(term.getValue()));
            }

            assertThat(exact.doubleValue())
                    .as(formula + " of " + figures)
                    .isCloseTo(byCel(formula, figures), org.assertj.core.data.Offset.offset(1e-8));
        }
    }

    private static double byCel(String formula, Map<String, Double> figures) throws Exception {
        var compiler = CelCompilerFactory.standardCelCompilerBuilder();
        figures.keySet().forEach(name -> compiler.addVar(name, SimpleType.DOUBLE));
        var tree = compiler.build().compile(formula).getAst();
        return (Double) CelRuntimeFactory.legacyCelRuntimeBuilder()
                .build()
                .createProgram(tree)
                .eval(figures);
    }

    @Test
    void saysConditionsAsComparisonsWhereTheyAreNothingElse() throws FormulaException {
        var condition = Expressions.condition("views >= 1000 && 10.5 > likes && author.days != 3", NAMES);

        assertThat(condition.comparisons())
                .contains(List.of(
                        new Comparison("views", Operator.AT_LEAST, new BigDecimal("1000")),
                        new Comparison("likes", Operator.LESS, new BigDecimal("10.5")),
                        new Comparison("author.days", Operator.NOT_EQUAL, new BigDecimal("3"))));
        assertThat(condition.predicate().test(FIGURES)).isTrue();
        assertThat(condition.names()).containsExactlyInAnyOrder("views", "likes", "author.days");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
                    views >= 1600 || likes > 10 § true
                    views > 1600 || likes > 10 § false
                    label("recommended") && likes <= views § true
                    !label("recommended") § false
                    attribute("city") != "" § true
                    kind == "repost" § false
                    views + likes >= 1610 § true
                    """)
    void asksConditions(String condition, boolean answer) throws FormulaException {
        var compiled = Expressions.condition(condition, NAMES);

        assertThat(compiled.predicate().test(FIGURES)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
                    views + like              § 8  § There is nothing named "like" here.      § Did you mean likes?
                    author.dayz               § 6  § There is nothing named "author.dayz"     § Did you mean author.days?
                    views + kind              § 6  § Numbers, texts and yes-or-no values      § For example
                    views >= 10               § 0  § A number is expected here.               § For example views*0.01
                    label("recomended") ? 1 : 0 § 5 § There is no label "recomended".         § Did you mean recommended?
                    label(views) ? 1 : 0      § 5  § label needs one text in quotes.          § label("recommended")
                    size("abc") + 1           § 4  § There is no function named "size".       § Use numbers
                    "abc".size() + 1          § 10 § This cannot be used here.                § Use numbers
                    views.map(x, x)           § 9  § This cannot be used here.                § Use numbers
                    views + {1: 2}            § 8  § This cannot be used here.                § Use numbers
                    views +                   § 7  § ends too early                           § Use numbers
                    """)
    void saysWhatIsWrongAndWhere(String formula, int position, String problem, String remedy) {
        var fault = catchThrowableOfType(FormulaException.class, () -> Expressions.formula(formula, NAMES));

        assertThat(fault.problem().en()).contains(problem);
        assertThat(fault.remedy().en()).contains(remedy);
        assertThat(fault.position()).isEqualTo(position);
        assertThat(fault.problem().zh())
                .isNotBlank()
                .isNotEqualTo(fault.problem().en());
    }

    @Test
    void expectsAConditionWhereOneIsAskedFor() {
        var fault = catchThrowableOfType(FormulaException.class, () -> Expressions.condition("views", NAMES));

        assertThat(fault.problem().en()).isEqualTo("A condition is expected here.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1e99999", "views*1234567890123456789012345678901", "((((", "0x1F*views", "\u0000"})
    void throwsNothingElse(String formula) {
        try {
            Expressions.formula(formula, NAMES);
        } catch (FormulaException e) {
            assertThat(e.remedy().en()).isNotBlank();
        }
    }

    @Test
    void boundsLengthAndDepth() {
        var long_ = catchThrowableOfType(
                FormulaException.class, () -> Expressions.formula("views + ".repeat(200) + "views", NAMES));
        var deep = catchThrowableOfType(
                FormulaException.class, () -> Expressions.formula("(".repeat(400) + "views" + ")".repeat(400), NAMES));

        assertThat(long_.problem().en()).isEqualTo("The formula is too long.");
        assertThat(deep).isNotNull();
    }

    /** What a test knows of a unit. */
    private record Figures(Map<String, Double> numbers, Map<String, String> texts, Set<String> labels)
            implements Variables {

        @Override
        public double number(String name) {
            return numbers.getOrDefault(name, 0.0);
        }

        @Override
        public boolean hasLabel(String id) {
            return labels.contains(id);
        }

        @Override
        public String text(String name) {
            return texts.getOrDefault(name, "");
        }
    }
}
