package dev.laurel.contest;

import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Measures say what their kind needs and nothing else. */
final class MeasureRules {

    private static final Set<String> OF_PUBLICATIONS = Set.of("distinctDays", "distinctWeeks", "entries", "sum", "max");

    /** The kinds that each field is for. */
    private static final Map<String, List<String>> KINDS_OF_FIELD = Map.of(
            "value", List.of("sum", "max"),
            "counter", List.of("fact", "growth"),
            "where", List.of("distinctDays", "distinctWeeks", "entries", "sum", "max"),
            "at", List.of("fact"),
            "maximumPerDay", List.of("entries", "sum"));

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final LocalizedText NO_NAME = new LocalizedText("公式不能使用这个名称。", "Formulas cannot use this name.");
    private static final LocalizedText A_NAME = new LocalizedText(
            "请用小写字母开头，只用字母和数字，例如 firstWeek。",
            "Start with a lower-case letter and use letters and digits only, for example firstWeek.");

    private static final Collection<String> COUNTERS = ScoreRules.COUNTERS.keySet();

    private MeasureRules() {}

    static void fieldsFitTheKind(DefinitionTree definition, Faults faults, Faults warnings) {
        for (String name : definition.names(Fields.MEASURES)) {
            var measure = Fields.MEASURES.field(name);
            definition.text(measure.field("kind")).ifPresent(kind -> {
                needs(definition, measure, kind, faults);
                refusesOthers(definition, measure, kind, faults);
                fitsTheSubject(definition, measure, kind, faults);
            });
        }
    }

    private static void needs(DefinitionTree definition, FieldPath measure, String kind, Faults faults) {
        for (String field : List.of("value", "counter")) {
            if (KINDS_OF_FIELD.getOrDefault(field, List.of()).contains(kind) && !definition.has(measure.field(field))) {
                String example = field.equals("value") ? "value: likes" : "counter: followers";
                faults.add(
                        definition.namePlace(measure),
                        measure.field(field),
                        new LocalizedText(
                                "kind: " + kind + " 需要字段“" + field + "”。",
                                "kind: " + kind + " needs the field \"" + field + "\"."),
                        new LocalizedText("请添加，例如 " + example + "。", "Add it, for example " + example + "."));
            }
        }
    }

    private static void refusesOthers(DefinitionTree definition, FieldPath measure, String kind, Faults faults) {
        KINDS_OF_FIELD.forEach((field, kinds) -> {
            if (definition.has(measure.field(field)) && !kinds.contains(kind)) {
                String all = String.join(", ", kinds);
                faults.add(
                        definition.namePlace(measure.field(field)),
                        measure.field(field),
                        new LocalizedText(
                                "kind: " + kind + " 不使用“" + field + "”。",
                                "kind: " + kind + " has no use for \"" + field + "\"."),
                        new LocalizedText(
                                "请删除，或改用 kind: " + all + "。", "Remove it, or use one of the kinds " + all + "."));
            }
        });
    }

    private static void fitsTheSubject(DefinitionTree definition, FieldPath measure, String kind, Faults faults) {
        String of = definition.text(measure.field("of")).orElse("");
        if (of.equals("entry") && !kind.equals("growth")) {
            faults.add(
                    definition,
                    measure.field("of"),
                    new LocalizedText("单篇作品只能统计 growth。", "Of an entry only the growth of a counter can be measured."),
                    new LocalizedText(
                            "请改为 of: author，或在 scores 中写公式。",
                            "Write of: author, or put a formula for entries into scores."));
        }
        if (of.equals("column") && kind.equals("fact")) {
            faults.add(
                    definition,
                    measure.field("kind"),
                    new LocalizedText("专栏没有 fact。", "There are no facts about columns."),
                    new LocalizedText("请改用 sum 或 max。", "Use sum or max over the column's entries."));
        }
        definition.text(measure.field("counter")).ifPresent(counter -> {
            if (!of.equals("author") && kind.equals("growth") && !COUNTERS.contains(counter)) {
                faults.add(
                        definition,
                        measure.field("counter"),
                        new LocalizedText("文章没有计数器 " + counter + "。", "Articles have no counter \"" + counter + "\"."),
                        ExpressionFaults.known(counter, COUNTERS));
            }
        });
    }

    static void daysAreInTheWindow(DefinitionTree definition, Faults faults, Faults warnings) {
        for (String name : definition.names(Fields.MEASURES)) {
            var measure = Fields.MEASURES.field(name);
            DayRules.requireOrder(
                    definition,
                    faults,
                    measure.field("from"),
                    measure.field("through"),
                    new LocalizedText("统计在开始之前就结束了。", "The measure ends before it starts."));
            if (definition
                    .text(measure.field("kind"))
                    .filter(OF_PUBLICATIONS::contains)
                    .isPresent()) {
                DayRules.warnOutsideWindow(definition, warnings, measure.field("from"), Fields.SUBMISSIONS_THROUGH);
                DayRules.warnOutsideWindow(definition, warnings, measure.field("through"), Fields.SUBMISSIONS_THROUGH);
            }
        }
    }

    static void countersAreAvailable(DefinitionTree definition, Faults faults, Faults warnings) {
        var unavailable = ScoreRules.unavailable(definition);
        for (String name : definition.names(Fields.MEASURES)) {
            var counter = Fields.MEASURES.field(name).field("counter");
            definition
                    .text(counter)
                    .map(ScoreRules.COUNTERS::get)
                    .filter(unavailable::contains)
                    .ifPresent(missing -> warnings.add(
                            definition,
                            counter,
                            new LocalizedText(
                                    "本次竞赛没有计数器 " + ScoreRules.name(missing) + "。",
                                    "The counter " + ScoreRules.name(missing) + " is unavailable in this contest."),
                            new LocalizedText("结果总是 0；请删除。", "The measure is always 0; remove it.")));
        }
    }

    /** Everything that formulas can name has one meaning. */
    static void namesAreFree(DefinitionTree definition, Faults faults, Faults warnings) {
        var declarations = new Declarations(definition);
        for (String name : definition.names(Fields.MEASURES)) {
            var measure = Fields.MEASURES.field(name);
            if (!NAME.matcher(name).matches()) {
                faults.add(definition.namePlace(measure), measure, NO_NAME, A_NAME);
            } else if (ReservedNames.ALL.contains(name)) {
                faults.add(
                        definition.namePlace(measure),
                        measure,
                        ReservedNames.problem(name),
                        ReservedNames.remedy(name));
            }
        }
        for (FieldPath score : definition.items(Fields.SCORES)) {
            var id = score.field("id");
            definition.text(id).ifPresent(text -> {
                if (ReservedNames.ALL.contains(text)) {
                    faults.add(definition, id, ReservedNames.problem(text), ReservedNames.remedy(text));
                } else if (isMeasure(declarations, text)) {
                    faults.add(
                            definition,
                            id,
                            new LocalizedText("已有同名的统计量。", "A measure has this name already."),
                            new LocalizedText("请换一个 id。", "Choose another id."));
                }
            });
        }
    }

    private static boolean isMeasure(Declarations declarations, String name) {
        return List.of(Subject.values()).stream()
                .anyMatch(subject -> declarations.measures(subject).containsKey(name));
    }
}
