package dev.laurel.contest;

import dev.laurel.contracts.LocalizedText;
import java.util.HashMap;
import java.util.Map;

/** Awards, their names and their places. */
final class AwardRules {

    private AwardRules() {}

    static void thereAreAwards(DefinitionTree definition, Faults faults, Faults warnings) {
        if (definition.isEmptyList(Fields.AWARDS)) {
            warnings.add(
                    definition.place(Fields.AWARDS),
                    Fields.AWARDS,
                    new LocalizedText("竞赛没有奖项。", "The contest has no awards."),
                    new LocalizedText("如需颁奖，请添加奖项。", "Add one if there is anything to win."));
        }
    }

    static void idsAreUnique(DefinitionTree definition, Faults faults, Faults warnings) {
        Map<String, FieldPath> seen = new HashMap<>();
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            var field = award.field("id");
            definition.text(field).ifPresent(id -> {
                var first = seen.putIfAbsent(id, field);
                if (first != null) {
                    int line = definition.place(first).line();
                    faults.add(
                            definition.place(field),
                            field,
                            new LocalizedText(
                                    "第 " + line + " 行的奖项已使用这个 id。",
                                    "The award on line " + line + " has this id already."),
                            new LocalizedText("请换一个 id。", "Choose another id."));
                }
            });
        }
    }

    static void tiersAreInOrderWithoutGaps(DefinitionTree definition, Faults faults, Faults warnings) {
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            int next = 1;
            for (FieldPath tier : definition.items(award.field("tiers"))) {
                var from = definition.integer(tier.field("from"));
                var through = definition.integer(tier.field("through"));
                if (from.isEmpty() || through.isEmpty()) {
                    // The schema reports it, and what follows cannot be judged without it.
                    break;
                }
                checkStart(definition, tier.field("from"), from.get(), next, faults);
                checkEnd(definition, tier.field("through"), from.get(), through.get(), faults);
                next = Math.max(next, through.get() + 1);
            }
        }
    }

    private static void checkStart(DefinitionTree definition, FieldPath field, int from, int next, Faults faults) {
        if (from < 1 || from == next) {
            return;
        }
        faults.add(
                definition.place(field),
                field,
                from < next
                        ? new LocalizedText(
                                "第 " + from + " 名已属于前面的等级。", "Place " + from + " belongs to an earlier tier already.")
                        : new LocalizedText(
                                "第 " + next + " 到 " + (from - 1) + " 名没有等级。",
                                "Places " + next + " to " + (from - 1) + " belong to no tier."),
                new LocalizedText("这里应从 " + next + " 开始。", "Start with " + next + " here."));
    }

    private static void checkEnd(DefinitionTree definition, FieldPath field, int from, int through, Faults faults) {
        if (through >= from || through < 1) {
            return;
        }
        faults.add(
                definition.place(field),
                field,
                new LocalizedText("等级在开始之前就结束了。", "The tier ends before it starts."),
                new LocalizedText("请写 " + from + " 或更大的数。", "Write " + from + " or more."));
    }
}
