package dev.laurel.awards.domain;

import dev.laurel.awards.domain.draw.DrawProtocol;
import dev.laurel.awards.domain.draw.DrawRecord;
import dev.laurel.awards.domain.input.OperatorActs.Lots;
import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.AwardRule.Draw;
import dev.laurel.awards.domain.rules.AwardRule.DrawPer;
import dev.laurel.awards.domain.rules.CodePointOrder;
import dev.laurel.awards.domain.rules.Stacking;
import dev.laurel.awards.domain.rules.UnitKind;
import dev.laurel.awards.domain.rules.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Draws lots among authors, for the contest or week by week. Without secret and beacon it states who could win. */
final class DrawAllocation extends Allocation {

    private final Draw rule;
    private final List<Statement.Round> rounds = new ArrayList<>();
    private final boolean[] wonBefore;

    DrawAllocation(Decision decision, Draw rule) {
        super(decision, rule, Stacking.FREE);
        if (rule.terms().unit() != UnitKind.AUTHOR) {
            throw new IllegalArgumentException(
                    "Award " + rule.id() + " draws authors, not " + rule.terms().unit());
        }
        this.rule = rule;
        this.wonBefore = new boolean[population().authorCount()];
        if (rule.excludeWinnersOfEarlierDraws()) {
            decision.outcomes().values().stream()
                    .filter(outcome -> outcome.rule() instanceof Draw)
                    .flatMap(outcome -> outcome.placements().stream())
                    .forEach(placement -> wonBefore[population().find(UnitKind.AUTHOR, placement.authorId())] = true);
        }
    }

    @Override
    AwardOutcome decide() {
        List<Window> weeks = weeks();
        if (rule.per() == DrawPer.CONTEST) {
            draw("", decision().figures());
        } else {
            for (Window week : weeks) {
                draw(AwardRule.roundId(week.from()), decision().figures().inWeek(week));
            }
        }
        int count = rule.per() == DrawPer.CONTEST ? 1 : weeks.size();
        return limited(rule.places() * count, byScope(), new Statement.Draws(List.copyOf(rounds)));
    }

    /** Monday to Sunday, each week that has a day of the submission window. */
    private List<Window> weeks() {
        List<Window> weeks = new ArrayList<>();
        Window window = decision().rules().submissions();
        LocalDate monday = window.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(window.through()); monday = monday.plusDays(7)) {
            weeks.add(new Window(monday, monday.plusDays(6)));
        }
        return weeks;
    }

    private void draw(String round, FigureStore figures) {
        Slot slot = slot(round.isEmpty() ? null : round, lowered(rule.places(), round.isEmpty() ? null : round));
        Lots lots = lots(round);
        IntPredicate mayWin = mayWin(figures);
        List<String> eligible = eligible(mayWin);
        List<String> listed = lots == null || lots.eligible() == null
                ? eligible
                : lots.eligible().stream()
                        .distinct()
                        .sorted(CodePointOrder.INSTANCE)
                        .toList();
        String digest = DrawProtocol.eligibleDigest(decision().rules().contestId(), rule.id(), round, listed);
        if (lots == null) {
            rounds.add(new Statement.Round(round, listed.size(), digest, false, Optional.empty()));
            return;
        }
        DrawRecord record = drawn(slot, lots, listed, digest, mayWin);
        rounds.add(new Statement.Round(round, listed.size(), digest, true, Optional.of(record)));
    }

    private @Nullable Lots lots(String round) {
        return population().inputs().acts().lots().stream()
                .filter(lots -> lots.awardId().equals(rule.id()) && lots.round().equals(round))
                .findFirst()
                .orElse(null);
    }

    private IntPredicate mayWin(FigureStore figures) {
        Eligibility inRound = new Eligibility(decision(), figures, rule);
        IntPredicate when = figures.question(UnitKind.AUTHOR, rule.when());
        return author -> inRound.check(author) == null && when.test(author) && keptOutByPlaces(author) == null;
    }

    private List<String> eligible(IntPredicate mayWin) {
        List<String> eligible = new ArrayList<>();
        int authors = population().count(UnitKind.AUTHOR);
        for (int author = 0; author < authors; author++) {
            if (!(rule.excludeWinnersOfEarlierDraws() && wonBefore[author]) && mayWin.test(author)) {
                eligible.add(population().author(author));
            }
        }
        return IdOrder.sorted(eligible.toArray(new String[0]));
    }

    private DrawRecord drawn(Slot slot, Lots lots, List<String> listed, String digest, IntPredicate mayWin) {
        String contest = decision().rules().contestId();
        byte[] key = DrawProtocol.key(
                HexFormat.of().parseHex(lots.secret()), lots.beacon(), contest, rule.id(), lots.round());
        List<String> passed = new ArrayList<>();
        List<String> winners = new ArrayList<>();
        Set<Integer> justWon = new HashSet<>();
        for (int position : DrawProtocol.order(key, listed)) {
            if (slot.isFull()) {
                break;
            }
            String id = listed.get(position);
            int author = population().find(UnitKind.AUTHOR, id);
            boolean excluded = author >= 0 && rule.excludeWinnersOfEarlierDraws() && wonBefore[author];
            if (author < 0 || excluded || !mayWin.test(author)) {
                passed.add(id);
                passOver(slot, id, author, excluded);
                continue;
            }
            winners.add(id);
            justWon.add(author);
            place(slot, author, winners.size(), 0, Won.of(null, rule.terms().title(), rule.prize()));
        }
        justWon.forEach(author -> wonBefore[author] = true);
        return new DrawRecord(
                contest,
                rule.id(),
                lots.round(),
                slot.capacity(),
                commitment(lots),
                listed,
                digest,
                lots.beacon(),
                lots.secret(),
                passed,
                winners);
    }

    /** What was published; if nothing was, what would have been. */
    private String commitment(Lots lots) {
        String published = rule.commitment();
        return published == null ? DrawProtocol.commitment(HexFormat.of().parseHex(lots.secret())) : published;
    }

    private void passOver(Slot slot, String id, int author, boolean excluded) {
        if (author < 0) {
            passUnknown(slot, new PassedOver(id, id, 0, Why.NOT_TAKING_PART, null));
            return;
        }
        Why why = keptOut(author);
        pass(slot, author, 0, excluded ? Why.EARLIER_DRAW : why == null ? Why.CONDITION : why);
    }
}
