package dev.laurel.contest;

import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.Counter;
import dev.laurel.contracts.contests.Subject;
import java.util.Map;

/** What decides between equal scores. */
final class TieBreakRules {

    private static final String SCORE = "moreScore:";
    private static final String LAST = "articleId";

    private static final Map<String, Counter> COUNTERS = Map.of(
            "moreViews", Counter.VIEWS,
            "moreLikes", Counter.LIKES,
            "moreComments", Counter.COMMENTS,
            "moreCollects", Counter.COLLECTS);

    private TieBreakRules() {}

    static void articleIdComesLast(DefinitionTree definition, Faults faults, Faults warnings) {
        var items = definition.items(Fields.TIE_BREAKS);
        if (items.isEmpty()) {
            return;
        }
        var last = items.get(items.size() - 1);
        if (definition.text(last).filter(LAST::equals).isEmpty()) {
            faults.add(
                    definition.place(last),
                    last,
                    new LocalizedText("同分时可能仍无法分出先后。", "Equal scores could stay undecided."),
                    new LocalizedText("请把 articleId 放在最后。", "Put articleId last."));
        }
    }

    static void scoresAndJuryExist(DefinitionTree definition, Faults faults, Faults warnings) {
        var declarations = new Declarations(definition);
        var scores = declarations.scores(Subject.ENTRY).keySet();
        for (FieldPath item : definition.items(Fields.TIE_BREAKS)) {
            String text = definition.text(item).orElse("");
            String id = text.startsWith(SCORE) ? text.substring(SCORE.length()) : "";
            if (text.startsWith(SCORE) && !scores.contains(id)) {
                faults.add(
                        definition,
                        item,
                        new LocalizedText(
                                "没有作品得分“" + SchemaFaults.shown(id) + "”。",
                                "Entries have no score \"" + SchemaFaults.shown(id) + "\"."),
                        ExpressionFaults.known(id, scores));
            }
            if (text.equals("moreJury") && !declarations.hasJury()) {
                faults.add(
                        definition,
                        item,
                        new LocalizedText("竞赛没有评委。", "The contest has no jury."),
                        new LocalizedText("请添加 jury，或删除 moreJury。", "Add a jury, or remove moreJury."));
            }
        }
    }

    static void countersAreAvailable(DefinitionTree definition, Faults faults, Faults warnings) {
        var unavailable = ScoreRules.unavailable(definition);
        for (FieldPath item : definition.items(Fields.TIE_BREAKS)) {
            definition
                    .text(item)
                    .map(COUNTERS::get)
                    .filter(unavailable::contains)
                    .ifPresent(counter -> warnings.add(
                            definition.place(item),
                            item,
                            new LocalizedText(
                                    "计数器 " + ScoreRules.name(counter) + " 在本次竞赛中没有，无法分出先后。",
                                    "The counter " + ScoreRules.name(counter)
                                            + " is unavailable, so it decides nothing."),
                            new LocalizedText("请删除。", "Remove it.")));
        }
    }
}
