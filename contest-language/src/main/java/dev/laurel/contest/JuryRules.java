package dev.laurel.contest;

import dev.laurel.contracts.LocalizedText;
import java.math.BigDecimal;
import java.util.Optional;

/** How the jury scores. */
final class JuryRules {

    private static final FieldPath SCALE = Fields.JURY.field("scale");
    private static final FieldPath THROUGH = Fields.JURY.field("through");

    private JuryRules() {}

    static void weightsSumToOne(DefinitionTree definition, Faults faults, Faults warnings) {
        var sum = BigDecimal.ZERO;
        for (FieldPath criterion : definition.items(Fields.CRITERIA)) {
            Optional<BigDecimal> weight = definition.decimal(criterion.field("weight"));
            if (weight.isEmpty()) {
                // The schema reports it.
                return;
            }
            sum = sum.add(weight.get());
        }
        if (!definition.items(Fields.CRITERIA).isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
            String shown = sum.stripTrailingZeros().toPlainString();
            faults.add(
                    definition,
                    Fields.CRITERIA,
                    new LocalizedText("权重之和是 " + shown + "。", "The weights sum to " + shown + "."),
                    new LocalizedText("权重之和必须是 1，例如 0.6 和 0.4。", "They must sum to 1, for example 0.6 and 0.4."));
        }
    }

    static void scaleHasMarks(DefinitionTree definition, Faults faults, Faults warnings) {
        var from = definition.decimal(SCALE.field("from")).orElse(BigDecimal.ZERO);
        var through = definition.decimal(SCALE.field("through")).orElse(BigDecimal.valueOf(100));
        var step = definition.decimal(SCALE.field("step")).orElse(BigDecimal.ONE);
        if (!definition.isObject(SCALE) || step.signum() <= 0) {
            return;
        }
        if (through.compareTo(from) <= 0) {
            faults.add(
                    definition,
                    definition.has(SCALE.field("through")) ? SCALE.field("through") : SCALE.field("from"),
                    new LocalizedText("评分范围在开始之前就结束了。", "The marks end before they start."),
                    new LocalizedText(
                            "through 必须大于 " + from.toPlainString() + "。",
                            "Write a through that is more than " + from.toPlainString() + "."));
        } else if (through.subtract(from).remainder(step).signum() != 0) {
            faults.add(
                    definition,
                    definition.has(SCALE.field("step")) ? SCALE.field("step") : SCALE,
                    new LocalizedText(
                            "按步长 " + step.toPlainString() + " 无法到达 " + through.toPlainString() + "。",
                            "Steps of " + step.toPlainString() + " do not reach " + through.toPlainString() + "."),
                    new LocalizedText("请使用能整除的步长，例如 1。", "Use a step that divides the range, for example 1."));
        }
    }

    static void daysAreInOrder(DefinitionTree definition, Faults faults, Faults warnings) {
        DayRules.requireOrder(
                definition,
                faults,
                Fields.JURY.field("from"),
                THROUGH,
                new LocalizedText("评审在开始之前就结束了。", "The jury ends before it starts."));
        var end = definition.text(Fields.SUBMISSIONS_THROUGH).flatMap(DayRules::day);
        var last = definition.text(THROUGH).flatMap(DayRules::day);
        if (end.isPresent() && last.isPresent() && last.get().isBefore(end.get())) {
            warnings.add(
                    definition,
                    THROUGH,
                    new LocalizedText("评审在投稿截止前就结束了。", "The jury ends before the submission window does."),
                    new LocalizedText(
                            "之后投稿的作品没有评审；请写 " + end.get() + " 之后的日期。",
                            "Later entries get no marks; write a day after " + end.get() + "."));
        }
    }

    static void somethingUsesTheMarks(
            DefinitionTree definition, CheckedExpressions expressions, Faults faults, Faults warnings) {
        boolean used = expressions.all().stream()
                .flatMap(checked -> checked.numbers().stream())
                .anyMatch(name -> name.equals("jury") || name.startsWith("jury_"));
        if (definition.isObject(Fields.JURY)
                && !used
                && !definition.texts(Fields.TIE_BREAKS).contains("moreJury")) {
            warnings.add(
                    definition.namePlace(Fields.JURY),
                    Fields.JURY,
                    new LocalizedText("没有公式使用评委得分。", "No formula uses the jury's score."),
                    new LocalizedText(
                            "请在公式中使用 jury，例如 jury*0.7；或删除 jury。",
                            "Use jury in a formula, for example jury*0.7, or remove the jury."));
        }
    }
}
