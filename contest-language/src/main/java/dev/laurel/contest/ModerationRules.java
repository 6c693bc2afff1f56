package dev.laurel.contest;

import dev.laurel.contracts.LocalizedText;
import java.util.HashMap;
import java.util.Map;

/** Names of what is listed are used once, and labels that are asked for exist. */
final class ModerationRules {

    private ModerationRules() {}

    static void idsAreUnique(DefinitionTree definition, Faults faults, Faults warnings) {
        uniqueIds(definition, Fields.LABELS, faults);
        uniqueIds(definition, Fields.REASONS, faults);
        uniqueIds(definition, Fields.CRITERIA, faults);
        uniqueIds(definition, Fields.SCORES, faults);
        uniqueIds(definition, Fields.GROUPS, faults);
        uniqueIds(definition, Fields.CARRY_OVER, faults);
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            uniqueIds(definition, award.field("gates"), faults);
            uniqueIds(definition, award.field("stages"), faults);
            uniqueIds(definition, award.field("grades"), faults);
        }
    }

    static void requiredLabelExists(DefinitionTree definition, Faults faults, Faults warnings) {
        var labels = new Declarations(definition).labels();
        definition
                .text(Fields.REQUIRES_LABEL)
                .filter(id -> !labels.contains(id))
                .ifPresent(id -> faults.add(
                        definition,
                        Fields.REQUIRES_LABEL,
                        ExpressionFaults.unknownLabel(SchemaFaults.shown(id)),
                        labels.isEmpty()
                                ? new LocalizedText("请在 moderation.labels 中定义它。", "Define it in moderation.labels.")
                                : ExpressionFaults.known(id, labels)));
    }

    private static void uniqueIds(DefinitionTree definition, FieldPath list, Faults faults) {
        Map<String, FieldPath> seen = new HashMap<>();
        for (FieldPath item : definition.items(list)) {
            var field = item.field("id");
            definition.text(field).ifPresent(id -> {
                var first = seen.putIfAbsent(id, field);
                if (first != null) {
                    int line = definition.place(first).line();
                    faults.add(
                            definition,
                            field,
                            new LocalizedText("第 " + line + " 行已使用这个 id。", "Line " + line + " has this id already."),
                            new LocalizedText("请换一个 id。", "Choose another id."));
                }
            });
        }
    }
}
