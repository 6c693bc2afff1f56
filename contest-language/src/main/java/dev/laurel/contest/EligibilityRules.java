package dev.laurel.contest;

import dev.laurel.contracts.LocalizedText;

/** Which articles take part. */
final class EligibilityRules {

    private EligibilityRules() {}

    static void somethingEnters(DefinitionTree definition, Faults faults, Faults warnings) {
        if (!definition.items(Fields.TOPIC_IDS).isEmpty()
                || !definition.items(Fields.TAGS).isEmpty()
                || !definition.isObject(Fields.ELIGIBILITY)) {
            return;
        }
        var remedy = new LocalizedText(
                "至少需要 1 个话题或标签，例如 topicIds: [spring-2024]。",
                "At least 1 topic or tag is needed, for example topicIds: [spring-2024].");
        if (definition.isEmptyList(Fields.TOPIC_IDS)) {
            faults.add(
                    definition.place(Fields.TOPIC_IDS),
                    Fields.TOPIC_IDS,
                    new LocalizedText("列表是空的。", "The list is empty."),
                    remedy);
        } else if (!definition.has(Fields.TOPIC_IDS)) {
            faults.add(
                    definition.namePlace(Fields.ELIGIBILITY),
                    Fields.TOPIC_IDS,
                    new LocalizedText("没有文章可以参赛。", "No article can enter."),
                    remedy);
        }
    }
}
