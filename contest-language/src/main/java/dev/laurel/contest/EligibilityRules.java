package dev.laurel.contest;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.laurel.contracts.LocalizedText;
import java.util.HashSet;
import java.util.Set;

/** Which articles take part. */
final class EligibilityRules {

    private static final FieldPath LEVEL = Fields.ELIGIBILITY.field("authorLevel");
    private static final FieldPath CATEGORIES = Fields.ELIGIBILITY.field("categories");
    private static final FieldPath EXCLUDED = Fields.ELIGIBILITY.field("excludedCategories");
    private static final FieldPath OF_KIND = Fields.ELIGIBILITY.field("categoriesOfKind");

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
            faults.add(definition, Fields.TOPIC_IDS, new LocalizedText("列表是空的。", "The list is empty."), remedy);
        } else if (!definition.has(Fields.TOPIC_IDS)) {
            faults.add(
                    definition.namePlace(Fields.ELIGIBILITY),
                    Fields.TOPIC_IDS,
                    new LocalizedText("没有文章可以参赛。", "No article can enter."),
                    remedy);
        }
    }

    static void requiredTextIsTextOrPattern(DefinitionTree definition, Faults faults, Faults warnings) {
        for (FieldPath required : definition.items(Fields.ELIGIBILITY.field("requiredText"))) {
            boolean text = definition.has(required.field("text"));
            boolean pattern = definition.has(required.field("pattern"));
            if (definition.isObject(required) && text == pattern) {
                faults.add(
                        definition,
                        required,
                        text
                                ? new LocalizedText("同时写了 text 和 pattern。", "Both text and pattern are given.")
                                : new LocalizedText("缺少 text 或 pattern。", "Neither text nor pattern is given."),
                        new LocalizedText(
                                "请只写其中一个，例如 text: \"我正在参加\"。", "Give one of them, for example text: \"#spring\"."));
            }
            patternCanBeRead(definition, required.field("pattern"), faults);
        }
    }

    private static void patternCanBeRead(DefinitionTree definition, FieldPath field, Faults faults) {
        definition.text(field).filter(pattern -> !pattern.isEmpty()).ifPresent(pattern -> {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                faults.add(
                        definition,
                        field,
                        new LocalizedText(
                                "不是可用的正则表达式：" + e.getDescription() + "。",
                                "This is no regular expression: " + e.getDescription() + "."),
                        new LocalizedText(
                                "请使用 RE2 语法，例如 botId: [0-9]+；不支持前后查看和反向引用。",
                                "Use RE2's syntax, for example botId: [0-9]+; it has no look-around and no back references."));
            }
        });
    }

    static void levelsAreInOrder(DefinitionTree definition, Faults faults, Faults warnings) {
        var from = definition.integer(LEVEL.field("from"));
        var through = definition.integer(LEVEL.field("through"));
        if (from.isPresent() && through.isPresent() && through.get() < from.get()) {
            faults.add(
                    definition,
                    LEVEL.field("through"),
                    new LocalizedText("没有作者符合这些等级。", "No author has such a level."),
                    new LocalizedText("请写 " + from.get() + " 或更大的数。", "Write " + from.get() + " or more."));
        }
    }

    static void categoriesAgree(DefinitionTree definition, Faults faults, Faults warnings) {
        Set<String> allowed = new HashSet<>(definition.texts(CATEGORIES));
        Set<String> excluded = new HashSet<>(definition.texts(EXCLUDED));
        for (FieldPath item : definition.items(EXCLUDED)) {
            definition
                    .text(item)
                    .filter(allowed::contains)
                    .ifPresent(category -> warnings.add(
                            definition,
                            item,
                            new LocalizedText(
                                    "分类“" + category + "”既允许又排除。",
                                    "\"" + category + "\" is both allowed and excluded."),
                            new LocalizedText("它将被排除；请从一个列表中删除。", "It is excluded; remove it from one of the lists.")));
        }
        for (String kind : definition.names(OF_KIND)) {
            for (FieldPath item : definition.items(OF_KIND.field(kind))) {
                definition
                        .text(item)
                        .filter(category ->
                                excluded.contains(category) || (!allowed.isEmpty() && !allowed.contains(category)))
                        .ifPresent(category -> warnings.add(
                                definition,
                                item,
                                new LocalizedText(
                                        "分类“" + category + "”不能参赛。",
                                        "Articles of \"" + category + "\" cannot take part."),
                                new LocalizedText(
                                        "请把它加入 categories，或从这里删除。", "Add it to categories, or remove it here.")));
            }
        }
    }
}
