package dev.laurel.contest;

import dev.laurel.contest.CompiledCondition.Comparison;
import dev.laurel.contest.WrittenExpressions.Written;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The expressions of a document that can be compiled; the others are reported as faults. */
final class CheckedExpressions {

    /** Compiling takes about a millisecond each; no contest has nearly as many. */
    static final int MOST = 500;

    private final List<Checked> all = new ArrayList<>();
    private final Map<FieldPath, Checked> byField = new HashMap<>();

    /**
     * A sound expression.
     *
     * @param numbers     the figures that it reads
     * @param comparisons if it is a condition of nothing but comparisons that must all hold
     * @param weights     if it is a linear formula
     */
    record Checked(
            Written written,
            Set<String> numbers,
            Optional<List<Comparison>> comparisons,
            Optional<Map<String, BigDecimal>> weights) {}

    private CheckedExpressions() {}

    static CheckedExpressions of(DefinitionTree definition, Declarations declarations, Faults faults) {
        var checked = new CheckedExpressions();
        var all = WrittenExpressions.in(definition, declarations);
        if (all.size() > MOST) {
            faults.add(
                    definition,
                    all.get(MOST).field(),
                    new LocalizedText(
                            "公式和条件超过 " + MOST + " 个。", "There are more than " + MOST + " formulas and conditions."),
                    new LocalizedText("请减少公式和条件。", "Use fewer of them."));
        }
        for (Written written : all.subList(0, Math.min(MOST, all.size()))) {
            try {
                checked.add(compiled(written, declarations.names(written.of())));
            } catch (FormulaException e) {
                report(definition, declarations, written, e, faults);
            }
        }
        return checked;
    }

    List<Checked> all() {
        return all;
    }

    Optional<Checked> at(FieldPath field) {
        return Optional.ofNullable(byField.get(field));
    }

    private void add(Checked checked) {
        all.add(checked);
        byField.put(checked.written().field(), checked);
    }

    private static Checked compiled(Written written, ExpressionNames names) throws FormulaException {
        if (written.isCondition()) {
            var condition = Expressions.condition(written.text(), names);
            return new Checked(written, condition.names(), condition.comparisons(), Optional.empty());
        }
        var formula = Expressions.formula(written.text(), names);
        var weights = formula instanceof CompiledFormula.Linear linear
                ? Optional.of(linear.weights())
                : Optional.<Map<String, BigDecimal>>empty();
        boolean isScore = !written.field().text().endsWith(".value");
        if (isScore && weights.filter(Map::isEmpty).isPresent()) {
            throw new FormulaException(0, FormulaFaults.noCounter(), FormulaFaults.anExample());
        }
        return new Checked(written, formula.names(), Optional.empty(), weights);
    }

    private static void report(
            DefinitionTree definition,
            Declarations declarations,
            Written written,
            FormulaException fault,
            Faults faults) {
        var place = definition.placeWithin(written.field(), fault.position());
        if (!declarations.hasJury() && isSound(written, declarations.namesWithJury(written.of()))) {
            faults.add(
                    place,
                    written.field(),
                    new LocalizedText("使用了评委得分，但竞赛没有评委。", "A jury score is used, but the contest has no jury."),
                    new LocalizedText(
                            "请添加 jury，例如 jury: { minimumSheets: 1 }；或删除 jury。",
                            "Add a jury, for example jury: { minimumSheets: 1 }, or leave the jury score out."));
            return;
        }
        faults.add(place, written.field(), fault.problem(), remedy(declarations, written, fault));
    }

    /** Counters belong to entries: authors and columns get at them through measures. */
    private static LocalizedText remedy(Declarations declarations, Written written, FormulaException fault) {
        var name = Positions.tokenAt(written.text(), fault.position());
        boolean isOfEntries = declarations.names(Subject.ENTRY).numbers().contains(name);
        if (!isOfEntries || written.of() == Subject.ENTRY) {
            return fault.remedy();
        }
        String of = written.of() == Subject.AUTHOR ? "author" : "column";
        String measure = name + "Sum: { of: " + of + ", kind: sum, value: " + name + " }";
        return new LocalizedText(
                name + " 属于单篇作品；请在 measures 中添加 " + measure + "，然后使用 " + name + "Sum。",
                name + " is a figure of one entry; add " + measure + " to measures and use " + name + "Sum.");
    }

    private static boolean isSound(Written written, ExpressionNames names) {
        try {
            compiled(written, names);
            return true;
        } catch (FormulaException e) {
            return false;
        }
    }
}
