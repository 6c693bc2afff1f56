package dev.laurel.contest;

import dev.laurel.contracts.LocalizedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Groups name awards that exist, each once, and carry-overs can be won. */
final class GroupRules {

    private GroupRules() {}

    static void membersExist(DefinitionTree definition, Faults faults, Faults warnings) {
        var awards = new Declarations(definition).awards();
        for (FieldPath group : definition.items(Fields.GROUPS)) {
            Set<String> members = new LinkedHashSet<>(definition.texts(group.field("awards")));
            for (FieldPath item : definition.items(group.field("awards"))) {
                definition
                        .text(item)
                        .ifPresent(text -> AwardReferenceRules.awardExists(definition, item, text, awards, faults));
            }
            for (FieldPath item : definition.items(group.field("precedence"))) {
                memberOnly(definition, item, members, faults);
            }
            memberOnly(definition, group.field("defaultAward"), members, faults);
            precedenceIsWhole(definition, group, members, faults);
            defaultIsForExclusive(definition, group, warnings);
        }
    }

    private static void memberOnly(DefinitionTree definition, FieldPath field, Set<String> members, Faults faults) {
        definition
                .text(field)
                .filter(id -> !members.contains(id))
                .ifPresent(id -> faults.add(
                        definition,
                        field,
                        new LocalizedText(
                                "“" + SchemaFaults.shown(id) + "”不在这个组里。",
                                "\"" + SchemaFaults.shown(id) + "\" is not in this group."),
                        ExpressionFaults.known(id, members)));
    }

    private static void precedenceIsWhole(
            DefinitionTree definition, FieldPath group, Set<String> members, Faults faults) {
        var field = group.field("precedence");
        var ordered = definition.texts(field);
        Set<String> missing = new LinkedHashSet<>(members);
        ordered.forEach(missing::remove);
        if (!ordered.isEmpty() && !missing.isEmpty()) {
            String all = String.join(", ", missing);
            faults.add(
                    definition,
                    field,
                    new LocalizedText("缺少 " + all + "。", "The order leaves out " + all + "."),
                    new LocalizedText("请按顺序列出组里的全部奖项。", "List all awards of the group in order."));
        }
    }

    private static void defaultIsForExclusive(DefinitionTree definition, FieldPath group, Faults warnings) {
        var field = group.field("defaultAward");
        if (definition.has(field)
                && definition
                        .text(group.field("stacking"))
                        .filter("exclusive"::equals)
                        .isEmpty()) {
            warnings.add(
                    definition.namePlace(field),
                    field,
                    new LocalizedText(
                            "只有 stacking: exclusive 使用 defaultAward。", "Only stacking: exclusive uses defaultAward."),
                    new LocalizedText("请删除。", "Remove it."));
        }
    }

    static void awardsAreInOneGroup(DefinitionTree definition, Faults faults, Faults warnings) {
        Map<String, FieldPath> seen = new HashMap<>();
        for (FieldPath group : definition.items(Fields.GROUPS)) {
            for (FieldPath item : definition.items(group.field("awards"))) {
                definition.text(item).ifPresent(id -> {
                    var first = seen.putIfAbsent(id, item);
                    if (first != null) {
                        int line = definition.place(first).line();
                        warnings.add(
                                definition,
                                item,
                                new LocalizedText(
                                        "奖项“" + id + "”已在第 " + line + " 行的组里。",
                                        "\"" + id + "\" is in the group on line " + line + " already."),
                                new LocalizedText(
                                        "两个组的规则都会生效；请确认，或只留在一个组里。",
                                        "The rules of both groups apply; make sure of it, or keep it in one group."));
                    }
                });
            }
        }
    }

    static void capsBite(DefinitionTree definition, Faults faults, Faults warnings) {
        for (FieldPath group : definition.items(Fields.GROUPS)) {
            var field = group.field("maximumPerCreator");
            boolean once = definition
                    .text(group.field("stacking"))
                    .filter(stacking -> !stacking.equals("free"))
                    .isPresent();
            definition
                    .integer(field)
                    .filter(maximum -> once && maximum > 1)
                    .ifPresent(maximum -> warnings.add(
                            definition,
                            field,
                            new LocalizedText(
                                    "这种 stacking 下一人最多得一份奖品，上限 " + maximum + " 不起作用。",
                                    "With this stacking a creator gets one prize, so a maximum of " + maximum
                                            + " does nothing."),
                            new LocalizedText(
                                    "请改为 1，删除，或使用 stacking: free。", "Write 1, remove it, or use stacking: free.")));
        }
    }

    static void carryOversCanBeWon(DefinitionTree definition, Faults faults, Faults warnings) {
        for (FieldPath carried : definition.items(Fields.CARRY_OVER)) {
            var field = carried.field("atLeast");
            var others = definition.texts(carried.field("contests"));
            var own = definition.text(FieldPath.ROOT.field("id"));
            int contests =
                    new HashSet<>(others).size() + (own.filter(others::contains).isPresent() ? 0 : 1);
            definition
                    .integer(field)
                    .filter(atLeast -> atLeast > contests)
                    .ifPresent(atLeast -> warnings.add(
                            definition,
                            field,
                            new LocalizedText(
                                    "一共只有 " + contests + " 次竞赛，无法获奖 " + atLeast + " 次。",
                                    "There are " + contests + " contests in all, so no one can win " + atLeast
                                            + " times."),
                            new LocalizedText(
                                    "请写 2 到 " + contests + "，或添加竞赛。",
                                    "Write 2 to " + contests + ", or add contests.")));
        }
    }
}
