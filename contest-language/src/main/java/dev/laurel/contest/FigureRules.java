package dev.laurel.contest;

import dev.laurel.contest.CheckedExpressions.Checked;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures and scores refer to each other without a circle, and something refers to each. */
final class FigureRules {

    private FigureRules() {}

    static void haveNoCircle(
            DefinitionTree definition, CheckedExpressions expressions, Faults faults, Faults warnings) {
        var circles = new Circles(expressions);
        for (Checked checked : expressions.all()) {
            String figure = checked.written().figure();
            List<String> circle = figure.isEmpty() || isReserved(figure) ? List.of() : circles.through(figure);
            if (!circle.isEmpty()) {
                String shown = String.join(" → ", circle);
                faults.add(
                        definition,
                        checked.written().field(),
                        new LocalizedText(
                                "数值互相引用成环：" + shown + "。", "Figures refer to each other in a circle: " + shown + "."),
                        new LocalizedText("请从其中一个公式里去掉引用。", "Leave one of them out of a formula."));
                return;
            }
        }
    }

    private static boolean isReserved(String figure) {
        return !figure.equals(Declarations.MAIN_SCORE) && ReservedNames.ALL.contains(figure);
    }

    static void areUsed(DefinitionTree definition, CheckedExpressions expressions, Faults faults, Faults warnings) {
        var declarations = new Declarations(definition);
        var used = used(definition, expressions);
        for (Subject subject : Subject.values()) {
            declarations.measures(subject).forEach((name, measure) -> {
                if (!used.contains(name)) {
                    warnings.add(
                            definition.namePlace(measure),
                            measure,
                            new LocalizedText(
                                    "没有公式或条件使用 " + name + "。", "No formula and no condition uses " + name + "."),
                            new LocalizedText("请使用它，或删除。", "Use it or remove it."));
                }
            });
            declarations.scores(subject).forEach((id, score) -> {
                if (!used.contains(id)) {
                    warnings.add(
                            definition,
                            score.field("id"),
                            new LocalizedText(
                                    "没有公式、条件或奖项使用 " + id + "。", "No formula, condition or award uses " + id + "."),
                            new LocalizedText("请使用它，或删除。", "Use it or remove it."));
                }
            });
        }
    }

    /** Names that are read somewhere, without the prefix for an entry's author. */
    private static Set<String> used(DefinitionTree definition, CheckedExpressions expressions) {
        Set<String> used = new HashSet<>();
        expressions.all().forEach(checked -> checked.numbers().forEach(name -> used.add(ofAuthor(name))));
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            definition.text(award.field("score")).ifPresent(used::add);
            definition.text(award.field("measure")).ifPresent(used::add);
        }
        for (String tieBreak : definition.texts(Fields.TIE_BREAKS)) {
            used.add(tieBreak.substring(tieBreak.indexOf(':') + 1));
        }
        return used;
    }

    private static String ofAuthor(String name) {
        return name.startsWith("author.") ? name.substring("author.".length()) : name;
    }

    /** What each figure reads, and whether that leads back to it. */
    private static final class Circles {

        private final Map<String, Set<String>> reads = new LinkedHashMap<>();

        Circles(CheckedExpressions expressions) {
            for (Checked checked : expressions.all()) {
                if (!checked.written().figure().isEmpty()) {
                    var names = reads.computeIfAbsent(checked.written().figure(), figure -> new LinkedHashSet<>());
                    checked.numbers().forEach(name -> names.add(ofAuthor(name)));
                }
            }
        }

        /** The figures on the way from {@code figure} back to it, with it at both ends; empty if there is no way. */
        List<String> through(String figure) {
            var path = new ArrayList<>(List.of(figure));
            return leadsTo(figure, figure, path, new HashSet<>()) ? path : List.of();
        }

        private boolean leadsTo(String from, String goal, List<String> path, Set<String> seen) {
            for (String next : reads.getOrDefault(from, Set.of())) {
                path.add(next);
                if (next.equals(goal) || (seen.add(next) && leadsTo(next, goal, path, seen))) {
                    return true;
                }
                path.remove(path.size() - 1);
            }
            return false;
        }
    }
}
