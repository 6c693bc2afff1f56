package dev.laurel.awards.domain;

import static dev.laurel.awards.domain.Contests.entry;
import static dev.laurel.awards.domain.Contests.rules;
import static dev.laurel.awards.domain.Contests.text;
import static dev.laurel.awards.domain.Contests.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.laurel.awards.domain.draw.DrawVerification;
import dev.laurel.awards.domain.input.AuthorFacts;
import dev.laurel.awards.domain.input.ContestInputs;
import dev.laurel.awards.domain.input.EarlierWin;
import dev.laurel.awards.domain.input.OperatorActs;
import dev.laurel.awards.domain.input.OperatorActs.Lots;
import dev.laurel.awards.domain.input.OperatorActs.Pick;
import dev.laurel.awards.domain.input.Reading;
import dev.laurel.awards.domain.rules.AwardRule.Draw;
import dev.laurel.awards.domain.rules.AwardRule.DrawPer;
import dev.laurel.awards.domain.rules.AwardRule.EarlyBird;
import dev.laurel.awards.domain.rules.AwardRule.EarlyPer;
import dev.laurel.awards.domain.rules.AwardRule.Grade;
import dev.laurel.awards.domain.rules.AwardRule.JuryPick;
import dev.laurel.awards.domain.rules.AwardRule.PerUnit;
import dev.laurel.awards.domain.rules.AwardRule.TimesWon;
import dev.laurel.awards.domain.rules.AwardTerms;
import dev.laurel.awards.domain.rules.Condition;
import dev.laurel.awards.domain.rules.MeasureRule;
import dev.laurel.awards.domain.rules.Money;
import dev.laurel.awards.domain.rules.Prize;
import dev.laurel.awards.domain.rules.Stacking;
import dev.laurel.awards.domain.rules.UnitKind;
import dev.laurel.awards.domain.rules.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OtherAwardsTest {

    private static final Prize MUG = Prize.of(text("mug"));
    private static final MeasureRule POSTS =
            MeasureRule.of("posts", UnitKind.AUTHOR, MeasureRule.Kind.ENTRIES).byWeek();

    private static Draw draw(int places, DrawPer per) {
        return new Draw(
                AwardTerms.of("lots", text("lots"), UnitKind.AUTHOR),
                places,
                per,
                Condition.atLeast("posts", 1),
                MUG,
                true,
                null);
    }

    private static ContestInputs withLots(ContestInputs inputs, Lots... lots) {
        return inputs.withActs(new OperatorActs(List.of(), List.of(), List.of(lots), List.of()));
    }

    @Test
    void drawsNobodyBeforeTheBeaconButSaysWhoCouldWin() {
        ContestInputs inputs = ContestInputs.of(List.of(entry("a1", 1), entry("b1", 1)));

        AwardOutcome outcome = AwardEngine.decide(rules(List.of(POSTS), List.of(draw(1, DrawPer.CONTEST))), inputs)
                .award("lots")
                .orElseThrow();

        assertThat(outcome.placements()).isEmpty();
        assertThat(((Statement.Draws) outcome.statement()).rounds())
                .singleElement()
                .satisfies(round -> assertThat(round.eligible()).isEqualTo(2));
    }

    @Test
    void drawsWhatAnybodyCanVerify() {
        ContestInputs inputs = withLots(
                ContestInputs.of(List.of(entry("a1", 1), entry("b1", 1), entry("c1", 1))),
                new Lots("lots", "", "00ff", "beacon", null));

        AwardOutcome outcome = AwardEngine.decide(rules(List.of(POSTS), List.of(draw(2, DrawPer.CONTEST))), inputs)
                .award("lots")
                .orElseThrow();

        Statement.Round round = ((Statement.Draws) outcome.statement()).rounds().get(0);
        assertThat(DrawVerification.verify(round.record().orElseThrow())).allMatch(DrawVerification.Check::holds);
        assertThat(outcome.placements())
                .extracting(Placement::authorId)
                .isEqualTo(round.record().orElseThrow().winners())
                .hasSize(2);
    }

    @Test
    void drawsFromThePublishedListOnlyAndPassesOverWhoIsNoLongerEligible() {
        ContestInputs inputs = withLots(
                ContestInputs.of(List.of(entry("a1", 1), entry("b1", 1))),
                new Lots("lots", "", "00ff", "beacon", List.of("b", "gone")));

        AwardOutcome outcome = AwardEngine.decide(rules(List.of(POSTS), List.of(draw(2, DrawPer.CONTEST))), inputs)
                .award("lots")
                .orElseThrow();

        assertThat(outcome.placements()).extracting(Placement::authorId).containsExactly("b");
        assertThat(outcome.shortfall()).isEqualTo(1);
    }

    @Test
    void drawsWeekByWeekAmongThoseOfTheWeekAndNobodyTwice() {
        // March 2024: the 1st is a Friday; weeks begin on 26 February, 4, 11, 18 and 25 March.
        ContestInputs inputs = withLots(
                ContestInputs.of(List.of(entry("a1", 1, 5), entry("a2", 1, 12), entry("b1", 1, 17))),
                new Lots("lots", "2024-03-04", "01", "x", null),
                new Lots("lots", "2024-03-11", "02", "y", null));

        ContestOutcome outcome = AwardEngine.decide(rules(List.of(POSTS), List.of(draw(1, DrawPer.WEEK))), inputs);

        assertThat(outcome.award("lots").orElseThrow().placements())
                .extracting(Placement::scope, Placement::authorId)
                .containsExactly(tuple("2024-03-04", "a"), tuple("2024-03-11", "b"));
        assertThat(outcome.award("lots").orElseThrow().announced()).isEqualTo(5);
    }

    @Test
    void givesTheFirstOnesOfEachDay() {
        EarlyBird early = new EarlyBird(
                AwardTerms.of("early", text("early"), UnitKind.ARTICLE),
                1,
                EarlyPer.DAY,
                new Window(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 2)),
                MUG);
        ContestInputs inputs = ContestInputs.of(
                List.of(entry("b1", 1, 1), entry("a1", 1, 1), entry("a2", 1, 2), entry("b2", 1, 2), entry("c1", 1, 3)));

        ContestOutcome outcome = AwardEngine.decide(rules(List.of(early)), inputs);

        assertThat(won(outcome, "early")).containsExactly("a1", "a2");
    }

    @Test
    void givesTheFirstAuthorsOnce() {
        EarlyBird early =
                new EarlyBird(AwardTerms.of("early", text("early"), UnitKind.ARTICLE), 2, EarlyPer.CONTEST, null, MUG);
        ContestInputs inputs =
                ContestInputs.of(List.of(entry("c1", 1, 3), entry("a1", 1, 1), entry("a2", 1, 2), entry("b1", 1, 4)));

        ContestOutcome outcome = AwardEngine.decide(rules(List.of(early)), inputs);

        assertThat(won(outcome, "early")).containsExactly("a1", "c1");
    }

    @Test
    void takesTheJurysPicksAsFarAsPlacesReach() {
        JuryPick pick = new JuryPick(
                AwardTerms.of("jury", text("jury"), UnitKind.ARTICLE),
                Stacking.VACATE,
                List.of(new Grade("first", text("first"), MUG, 1), new Grade("second", text("second"), MUG, 1)),
                null);
        OperatorActs acts = new OperatorActs(
                List.of(),
                List.of(
                        new Pick("jury", "b1", "second", 1, text("brisk")),
                        new Pick("jury", "a2", "second", 2, text("fine")),
                        new Pick("jury", "c1", "second", 3, text("late")),
                        new Pick("jury", "a1", "first", 1, text("deep"))),
                List.of(),
                List.of());
        ContestInputs inputs = ContestInputs.of(List.of(entry("a1", 1), entry("a2", 1), entry("b1", 1), entry("c1", 1)))
                .withActs(acts);

        ContestOutcome outcome = AwardEngine.decide(rules(List.of(pick)), inputs);

        assertThat(won(outcome, "jury")).containsExactly("a1:first", "b1:second");
        assertThat(outcome.award("jury").orElseThrow().placements()).allMatch(placement -> placement.scope() == null);
        assertThat(outcome.award("jury").orElseThrow().passedOver())
                .isEqualTo(Map.of(Why.SAME_AWARD, 1, Why.NOT_REACHED, 1));
    }

    @Test
    void givesAPrizePerUnitUpToTheMaximum() {
        MeasureRule referrals = MeasureRule.of("referrals", UnitKind.AUTHOR, MeasureRule.Kind.FACT)
                .counter("referrals");
        PerUnit perUnit = new PerUnit(
                AwardTerms.of("referral", text("referral"), UnitKind.AUTHOR),
                "referrals",
                10L,
                Prize.of(Money.of("CNY", "30")));
        ContestInputs inputs = new ContestInputs(
                List.of(entry("a1", 1), entry("b1", 1), entry("c1", 1)),
                Map.of(),
                List.of(),
                Map.of(
                        "a", new AuthorFacts(Map.of("referrals", List.of(reading(2, 3), reading(5, 12))), Map.of()),
                        "b", new AuthorFacts(Map.of("referrals", List.of(reading(2, 4))), Map.of())),
                List.of(),
                OperatorActs.NONE);

        ContestOutcome outcome = AwardEngine.decide(rules(List.of(referrals), List.of(perUnit)), inputs);

        assertThat(outcome.award("referral").orElseThrow().placements())
                .extracting(Placement::authorId, Placement::amount)
                .containsExactlyInAnyOrder(tuple("a", Money.of("CNY", "300")), tuple("b", Money.of("CNY", "120")));
    }

    private static Reading reading(int day, long value) {
        return new Reading(Contests.noon(day), BigDecimal.valueOf(value));
    }

    @Test
    void countsContestsInWhichTheAwardWasWon() {
        TimesWon quarter = new TimesWon(
                AwardTerms.of("quarter", text("quarter"), UnitKind.AUTHOR),
                "best",
                List.of("january", "february", "spring"),
                2,
                MUG);
        ContestInputs inputs = new ContestInputs(
                List.of(entry("a1", 9), entry("b1", 8)),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(
                        new EarlierWin("january", "best", Set.of(), "a"),
                        new EarlierWin("january", "best", Set.of(), "absent"),
                        new EarlierWin("february", "best", Set.of(), "absent"),
                        new EarlierWin("autumn", "best", Set.of(), "b")),
                OperatorActs.NONE);

        ContestOutcome outcome = AwardEngine.decide(rules(List.of(Contests.ladder("best", 2), quarter)), inputs);

        assertThat(won(outcome, "quarter")).containsExactly("a", "absent");
    }
}
