package dev.laurel.contest;

import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What awards name exists and is of the right kind, and no award requires itself. */
final class AwardReferenceRules {

    private AwardReferenceRules() {}

    static void scoresFitTheUnit(DefinitionTree definition, Faults faults, Faults warnings) {
        var declarations = new Declarations(definition);
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            var subject = declarations.subjectOf(award);
            var scores = new ArrayList<>(declarations.scores(subject).keySet());
            if (subject == Subject.ENTRY) {
                scores.add(Declarations.MAIN_SCORE);
            }
            var field = award.field("score");
            definition
                    .text(field)
                    .filter(id -> !scores.contains(id))
                    .ifPresent(id -> unknown(definition, field, id, "score", subject, scores, faults));
            boolean isLadder = definition
                    .text(award.field("kind"))
                    .filter("ladder"::equals)
                    .isPresent();
            if (isLadder && subject != Subject.ENTRY && !definition.has(field)) {
                faults.add(
                        definition.namePlace(award.field("unit")),
                        field,
                        new LocalizedText(
                                "缺少排名用的得分：主得分只属于作品。",
                                "The score that ranks is missing: the main score is one of entries."),
                        scores.isEmpty()
                                ? new LocalizedText(
                                        "请在 scores 中添加 of: " + name(subject) + " 的得分，并在这里写出其 id。",
                                        "Add a score of: " + name(subject) + " to scores and name it here.")
                                : ExpressionFaults.known("", scores));
            }
        }
    }

    static void measuresFitTheUnit(DefinitionTree definition, Faults faults, Faults warnings) {
        var declarations = new Declarations(definition);
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            var subject = declarations.subjectOf(award);
            var measures = declarations.measures(subject).keySet();
            var field = award.field("measure");
            definition
                    .text(field)
                    .filter(name -> !measures.contains(name))
                    .ifPresent(name -> unknown(definition, field, name, "measure", subject, measures, faults));
        }
    }

    private static void unknown(
            DefinitionTree definition,
            FieldPath field,
            String name,
            String what,
            Subject subject,
            Collection<String> known,
            Faults faults) {
        String shown = SchemaFaults.shown(name);
        faults.add(
                definition,
                field,
                new LocalizedText(
                        "没有 of: " + name(subject) + " 的 " + what + "“" + shown + "”。",
                        "There is no " + what + " \"" + shown + "\" of: " + name(subject) + "."),
                ExpressionFaults.known(name, known));
    }

    static void requiredAwardsExist(DefinitionTree definition, Faults faults, Faults warnings) {
        var awards = new Declarations(definition).awards();
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            for (FieldPath item : definition.items(award.field("requires"))) {
                definition.text(item).ifPresent(text -> awardExists(definition, item, text, awards, faults));
            }
        }
        for (FieldPath carried : definition.items(Fields.CARRY_OVER)) {
            var field = carried.field("award");
            definition.text(field).ifPresent(text -> awardExists(definition, field, text, awards, faults));
        }
    }

    /** The award, and the gate, stage or grade after the point. */
    static void awardExists(
            DefinitionTree definition, FieldPath field, String text, Map<String, FieldPath> awards, Faults faults) {
        int point = text.indexOf('.');
        String id = point < 0 ? text : text.substring(0, point);
        var award = awards.get(id);
        if (award == null) {
            faults.add(
                    definition,
                    field,
                    new LocalizedText(
                            "没有奖项“" + SchemaFaults.shown(id) + "”。",
                            "There is no award \"" + SchemaFaults.shown(id) + "\"."),
                    ExpressionFaults.known(id, awards.keySet()));
            return;
        }
        String part = point < 0 ? "" : text.substring(point + 1);
        Set<String> parts = parts(definition, award);
        if (!part.isEmpty() && !parts.contains(part)) {
            faults.add(
                    definition,
                    field,
                    new LocalizedText(
                            "奖项“" + id + "”中没有“" + SchemaFaults.shown(part) + "”。",
                            "The award \"" + id + "\" has no \"" + SchemaFaults.shown(part) + "\"."),
                    ExpressionFaults.known(part, parts));
        }
    }

    /** Ids of gates, stages and grades, and of tiers: {@code 1} or {@code 4-10}. */
    private static Set<String> parts(DefinitionTree definition, FieldPath award) {
        Set<String> parts = new LinkedHashSet<>();
        List.of("gates", "stages", "grades").forEach(list -> definition
                .items(award.field(list))
                .forEach(item -> definition.text(item.field("id")).ifPresent(parts::add)));
        for (FieldPath tier : definition.items(award.field("tiers"))) {
            var from = definition.integer(tier.field("from"));
            var through = definition.integer(tier.field("through"));
            if (from.isPresent() && through.isPresent()) {
                parts.add(from.get().equals(through.get()) ? from.get().toString() : from.get() + "-" + through.get());
            }
        }
        return parts;
    }

    static void noAwardRequiresItself(DefinitionTree definition, Faults faults, Faults warnings) {
        var awards = new Declarations(definition).awards();
        awards.forEach((id, award) -> {
            List<String> path = new ArrayList<>(List.of(id));
            if (leadsTo(definition, awards, id, id, path, new HashSet<>())) {
                String shown = String.join(" → ", path);
                faults.add(
                        definition,
                        award.field("requires"),
                        new LocalizedText(
                                "奖项互为前提，谁都无法获得：" + shown + "。",
                                "Awards require each other, so no one can win them: " + shown + "."),
                        new LocalizedText("请删除其中一个前提。", "Remove one of the requirements."));
            }
        });
    }

    private static boolean leadsTo(
            DefinitionTree definition,
            Map<String, FieldPath> awards,
            String from,
            String goal,
            List<String> path,
            Set<String> seen) {
        var award = awards.get(from);
        if (award == null) {
            return false;
        }
        for (String required : definition.texts(award.field("requires"))) {
            int point = required.indexOf('.');
            String next = point < 0 ? required : required.substring(0, point);
            path.add(next);
            if (next.equals(goal) || (seen.add(next) && leadsTo(definition, awards, next, goal, path, seen))) {
                return true;
            }
            path.remove(path.size() - 1);
        }
        return false;
    }

    private static String name(Subject subject) {
        return subject.name().toLowerCase(Locale.ROOT);
    }
}
