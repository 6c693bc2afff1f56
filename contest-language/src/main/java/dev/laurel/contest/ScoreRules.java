package dev.laurel.contest;

import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.Counter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The score's formula and its precision. */
final class ScoreRules {

    private static final int DEFAULT_SCALE = 4;

    private ScoreRules() {}

    static void formulaIsLinear(DefinitionTree definition, Faults faults, Faults warnings) {
        if (List.of("jury", "measures", "scores").stream()
                .anyMatch(name -> definition.has(FieldPath.ROOT.field(name)))) {
            return;
        }
        definition.text(Fields.FORMULA).filter(formula -> !formula.isEmpty()).ifPresent(formula -> {
            try {
                ScoreFormula.compile(formula);
            } catch (FormulaException e) {
                var place = definition.placeWithin(Fields.FORMULA, e.position());
                faults.add(place, Fields.FORMULA, e.problem(), e.remedy());
            }
        });
    }

    static void formulaUsesAvailableCounters(DefinitionTree definition, Faults faults, Faults warnings) {
        var unavailable = unavailable(definition);
        formula(definition).ifPresent(formula -> formula.weights().keySet().stream()
                .filter(unavailable::contains)
                .forEach(counter -> warnings.add(
                        definition.place(Fields.FORMULA),
                        Fields.FORMULA,
                        new LocalizedText(
                                "公式使用了本次竞赛没有的计数器 " + name(counter) + "。",
                                "The formula uses " + name(counter) + ", which is unavailable in this contest."),
                        new LocalizedText(
                                "它将显示为“–”并按 0 计算；也可以从公式中删除。",
                                "It is shown as \"–\" and counts as 0; or leave it out of the formula."))));
    }

    static void scaleKeepsTheWeights(DefinitionTree definition, Faults faults, Faults warnings) {
        int scale = definition.integer(Fields.SCALE).orElse(DEFAULT_SCALE);
        formula(definition).ifPresent(formula -> {
            int decimals = formula.weights().values().stream()
                    .mapToInt(weight -> weight.scale())
                    .max()
                    .orElse(0);
            if (decimals > scale) {
                warnings.add(
                        definition.place(Fields.FORMULA),
                        Fields.FORMULA,
                        new LocalizedText(
                                "权重有 " + decimals + " 位小数，得分只保留 " + scale + " 位。",
                                "Weights have " + decimals + " decimals, scores keep " + scale + "."),
                        new LocalizedText(
                                "不同的得分可能因舍入而相等；请提高 scale。",
                                "Different scores may become equal by rounding; raise scale to keep them apart."));
            }
        });
    }

    /** The counters the definition calls unavailable. */
    static Set<Counter> unavailable(DefinitionTree definition) {
        var counters = EnumSet.noneOf(Counter.class);
        for (FieldPath item : definition.items(Fields.UNAVAILABLE)) {
            definition.text(item).map(LinearFormulas.COUNTERS::get).ifPresent(counters::add);
        }
        return counters;
    }

    static String name(Counter counter) {
        return counter.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<LinearFormula> formula(DefinitionTree definition) {
        return definition.text(Fields.FORMULA).flatMap(text -> {
            try {
                return Optional.of(ScoreFormula.compile(text));
            } catch (FormulaException e) {
                // Reported by formulaIsLinear.
                return Optional.empty();
            }
        });
    }
}
