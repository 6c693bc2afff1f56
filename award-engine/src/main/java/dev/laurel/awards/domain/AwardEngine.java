package dev.laurel.awards.domain;

import dev.laurel.awards.domain.input.ContestInputs;
import dev.laurel.awards.domain.rules.CodePointOrder;
import dev.laurel.awards.domain.rules.ContestRules;
import dev.laurel.awards.domain.rules.JuryRules;
import dev.laurel.awards.domain.rules.Text;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Decides a contest: which entries take part, figures and scores, standings, awards, groups, gifts and money. A pure
 * function; the order in which inputs come changes nothing.
 */
public final class AwardEngine {

    private AwardEngine() {}

    /**
     * The result of a contest.
     *
     * @throws IllegalArgumentException if the rules contradict each other: a figure or an award that waits for itself, a
     *                                  score, award or part that there is not
     */
    public static ContestOutcome decide(ContestRules rules, ContestInputs inputs) {
        Decision decision = new Decision(rules, new Population(inputs));
        decision.standings(rules.mainScore());
        decision.giveAwards();
        return new ContestOutcome(decision, missingSheets(decision));
    }

    private static List<Warning> missingSheets(Decision decision) {
        JuryRules jury = decision.rules().jury();
        if (jury.criteria().isEmpty() || jury.minimumSheets() == 0) {
            return List.of();
        }
        Population population = decision.population();
        Map<String, JuryScore> scores = decision.figures().jury(UnitKind.ARTICLE);
        IntPredicate applies = decision.figures().question(UnitKind.ARTICLE, jury.appliesTo());
        List<Warning> warnings = new ArrayList<>();
        for (int entry = 0; entry < population.count(UnitKind.ARTICLE); entry++) {
            String id = population.id(UnitKind.ARTICLE, entry);
            JuryScore score = scores.get(id);
            int sheets = score == null ? 0 : score.sheets();
            if (sheets < jury.minimumSheets() && applies.test(entry)) {
                warnings.add(new Warning(
                        "missingSheets",
                        id,
                        new Text(
                                "评审表 " + sheets + " 份，少于所需的 " + jury.minimumSheets() + " 份，评审分按 0 计。",
                                sheets + " submitted sheets, fewer than the " + jury.minimumSheets()
                                        + " needed: the jury score counts as 0.")));
            }
        }
        warnings.sort(Comparator.comparing(Warning::unitId, CodePointOrder.INSTANCE));
        return warnings;
    }
}
