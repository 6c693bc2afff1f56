package dev.laurel.contest;

import dev.laurel.contest.CheckedExpressions.Checked;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.Counter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Formulas use what there is, and scores keep what formulas give. */
final class ScoreRules {

    /** The counters by the names formulas use. */
    static final Map<String, Counter> COUNTERS = Arrays.stream(Counter.values())
            .collect(Collectors.toUnmodifiableMap(ScoreRules::name, Function.identity()));

    private static final int DEFAULT_SCALE = 4;

    private ScoreRules() {}

    static void countersAreAvailable(
            DefinitionTree definition, CheckedExpressions expressions, Faults faults, Faults warnings) {
        var unavailable = unavailable(definition);
        for (Checked checked : expressions.all()) {
            checked.numbers().stream()
                    .map(COUNTERS::get)
                    .filter(unavailable::contains)
                    .forEach(counter -> warnings.add(
                            definition,
                            checked.written().field(),
                            new LocalizedText(
                                    "公式使用了本次竞赛没有的计数器 " + name(counter) + "。",
                                    "The formula uses " + name(counter) + ", which is unavailable in this contest."),
                            new LocalizedText(
                                    "它将显示为“–”并按 0 计算；也可以从公式中删除。",
                                    "It is shown as \"–\" and counts as 0; or leave it out of the formula.")));
        }
    }

    static void scaleKeepsTheWeights(
            DefinitionTree definition, CheckedExpressions expressions, Faults faults, Faults warnings) {
        scaleKeepsTheWeights(definition, expressions, Fields.SCORE, warnings);
        definition.items(Fields.SCORES).stream()
                .filter(score ->
                        definition.text(score.field("normalise")).orElse("none").equals("none"))
                .forEach(score -> scaleKeepsTheWeights(definition, expressions, score, warnings));
    }

    private static void scaleKeepsTheWeights(
            DefinitionTree definition, CheckedExpressions expressions, FieldPath score, Faults warnings) {
        int scale = definition.integer(score.field("scale")).orElse(DEFAULT_SCALE);
        var formula = score.field("formula");
        int decimals = expressions
                .at(formula)
                .flatMap(Checked::weights)
                .map(weights -> weights.values().stream()
                        .mapToInt(BigDecimal::scale)
                        .max()
                        .orElse(0))
                .orElse(0);
        if (decimals > scale) {
            warnings.add(
                    definition,
                    formula,
                    new LocalizedText(
                            "权重有 " + decimals + " 位小数，得分只保留 " + scale + " 位。",
                            "Weights have " + decimals + " decimals, scores keep " + scale + "."),
                    new LocalizedText(
                            "不同的得分可能因舍入而相等；请提高 scale。",
                            "Different scores may become equal by rounding; raise scale to keep them apart."));
        }
    }

    /** The counters the definition calls unavailable. */
    static Set<Counter> unavailable(DefinitionTree definition) {
        var counters = EnumSet.noneOf(Counter.class);
        for (FieldPath item : definition.items(Fields.UNAVAILABLE)) {
            definition.text(item).map(COUNTERS::get).ifPresent(counters::add);
        }
        return counters;
    }

    static String name(Counter counter) {
        return counter.name().toLowerCase(Locale.ROOT);
    }
}
