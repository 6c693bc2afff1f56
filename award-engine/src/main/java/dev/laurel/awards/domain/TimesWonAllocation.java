package dev.laurel.awards.domain;

import dev.laurel.awards.domain.input.EarlierWin;
import dev.laurel.awards.domain.rules.AwardRule.TimesWon;
import dev.laurel.awards.domain.rules.CodePointOrder;
import dev.laurel.awards.domain.rules.Stacking;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** For winning the same award in several contests. Whoever does not take part this time may have it all the same. */
final class TimesWonAllocation extends Allocation {

    private final TimesWon rule;

    TimesWonAllocation(Decision decision, TimesWon rule) {
        super(decision, rule, Stacking.FREE);
        this.rule = rule;
    }

    @Override
    AwardOutcome decide() {
        Slot slot = slot(null, 0);
        List<Placement> placements = new ArrayList<>();
        contestsWon().forEach((author, contests) -> {
            if (contests.size() < rule.atLeast()) {
                return;
            }
            int unit = population().find(UnitKind.AUTHOR, author);
            Why why = unit >= 0 ? keptOut(unit) : population().voidedBy(author) != null ? Why.AUTHOR_VOIDED : null;
            if (why != null && unit >= 0) {
                pass(slot, unit, 0, why);
            } else if (why != null) {
                passUnknown(slot, new PassedOver(author, author, 0, why, null));
            } else {
                boolean gift = unit < 0 || hold(unit);
                placements.add(placement(author, gift));
            }
        });
        return unlimited(placements, Statement.NONE);
    }

    private Map<String, Set<String>> contestsWon() {
        Map<String, Set<String>> won = new TreeMap<>(CodePointOrder.INSTANCE);
        for (EarlierWin win : population().inputs().earlier()) {
            if (win.awardId().equals(rule.awardId()) && rule.contests().contains(win.contestId())) {
                won.computeIfAbsent(win.authorId(), author -> new HashSet<>()).add(win.contestId());
            }
        }
        String thisContest = decision().rules().contestId();
        if (rule.contests().contains(thisContest)) {
            for (Placement placement : decision().outcome(rule.awardId()).placements()) {
                won.computeIfAbsent(placement.authorId(), author -> new HashSet<>())
                        .add(thisContest);
            }
        }
        return won;
    }

    private Placement placement(String author, boolean gift) {
        return new Placement(
                rule.id(),
                UnitKind.AUTHOR,
                author,
                author,
                0,
                0,
                null,
                null,
                rule.terms().title(),
                true,
                rule.prize(),
                1,
                gift,
                gift ? rule.prize().amount() : null,
                List.of(),
                0);
    }
}
