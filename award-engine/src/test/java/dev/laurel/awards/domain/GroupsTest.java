package dev.laurel.awards.domain;

import static dev.laurel.awards.domain.Contests.entry;
import static dev.laurel.awards.domain.Contests.gate;
import static dev.laurel.awards.domain.Contests.ladder;
import static dev.laurel.awards.domain.Contests.rules;
import static dev.laurel.awards.domain.Contests.text;
import static dev.laurel.awards.domain.Contests.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.awards.domain.input.AuthorFacts;
import dev.laurel.awards.domain.input.ContestInputs;
import dev.laurel.awards.domain.input.EarlierWin;
import dev.laurel.awards.domain.input.OperatorActs;
import dev.laurel.awards.domain.rules.AwardRule.Given;
import dev.laurel.awards.domain.rules.AwardRule.Ladder;
import dev.laurel.awards.domain.rules.AwardRule.Threshold;
import dev.laurel.awards.domain.rules.AwardTerms;
import dev.laurel.awards.domain.rules.Condition;
import dev.laurel.awards.domain.rules.EarlierAwards;
import dev.laurel.awards.domain.rules.GroupRule;
import dev.laurel.awards.domain.rules.GroupRule.Kind;
import dev.laurel.awards.domain.rules.MeasureRule;
import dev.laurel.awards.domain.rules.Requirement;
import dev.laurel.awards.domain.rules.Stacking;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static final ContestInputs FOUR =
            ContestInputs.of(List.of(entry("a1", 9), entry("b1", 8), entry("c1", 7), entry("d1", 6)));
    private static final List<MeasureRule> POSTS =
            List.of(MeasureRule.of("posts", UnitKind.AUTHOR, MeasureRule.Kind.ENTRIES));

    private static Threshold posts(String id, long posts) {
        return new Threshold(
                AwardTerms.of(id, text(id), UnitKind.AUTHOR),
                List.of(gate("g", Condition.atLeast("posts", posts))),
                Given.HIGHEST,
                Stacking.FREE);
    }

    @Test
    void givesOnlyTheHighestAwardAndTheOthersToWhoeverIsNext() {
        GroupRule group = GroupRule.of("g", Kind.HIGHEST_ONLY, "gold", "silver");

        ContestOutcome outcome =
                AwardEngine.decide(rules(List.of(ladder("silver", 2), ladder("gold", 1)), group), FOUR);

        assertThat(won(outcome, "gold")).containsExactly("a1:1");
        assertThat(won(outcome, "silver")).containsExactly("b1:1", "c1:2");
        assertThat(outcome.award("silver").orElseThrow().placements().get(0).passedOver())
                .containsExactly(new PassedOver("a1", "a", 1, Why.HIGHER_AWARD, "gold"));
    }

    @Test
    void keepsEveryPlaceAndGivesOneGift() {
        GroupRule group = GroupRule.of("g", Kind.TITLE_WITHOUT_GIFT, "gold", "silver");

        ContestOutcome outcome =
                AwardEngine.decide(rules(List.of(ladder("silver", 2), ladder("gold", 1)), group), FOUR);

        assertThat(won(outcome, "gold")).containsExactly("a1:1");
        assertThat(won(outcome, "silver")).containsExactly("a1:1*", "b1:2");
    }

    @Test
    void followsTheChoiceOfATrackAndElseTheDefault() {
        GroupRule group = new GroupRule(
                "track", List.of("import", "days"), Kind.EXCLUSIVE, "days", null, false, GroupRule.Per.AUTHOR);
        ContestInputs inputs = new ContestInputs(
                List.of(entry("a1", 1), entry("a2", 1), entry("b1", 1), entry("b2", 1), entry("c1", 1)),
                Map.of(),
                List.of(),
                Map.of("b", new AuthorFacts(Map.of(), Map.of("choice.spring.track", "import"))),
                List.of(),
                OperatorActs.NONE);

        ContestOutcome outcome =
                AwardEngine.decide(rules(POSTS, List.of(posts("import", 1), posts("days", 2)), group), inputs);

        assertThat(won(outcome, "days")).containsExactly("a:g");
        assertThat(won(outcome, "import")).containsExactly("b:g");
    }

    @Test
    void limitsAwardsPerCreator() {
        GroupRule group = new GroupRule("all", List.of("x", "y", "z"), Kind.FREE, null, 2, false, GroupRule.Per.AUTHOR);

        ContestOutcome outcome =
                AwardEngine.decide(rules(List.of(ladder("x", 1), ladder("y", 1), ladder("z", 1)), group), FOUR);

        assertThat(List.of(won(outcome, "x"), won(outcome, "y"), won(outcome, "z")))
                .containsExactly(List.of("a1:1"), List.of("a1:1"), List.of("b1:1"));
    }

    @Test
    void requiresWhatIsAchievedEvenIfItIsGivenUpForTheHigherAward() {
        GroupRule group = GroupRule.of("g", Kind.HIGHEST_ONLY, "advanced", "base");
        Ladder advanced = new Ladder(
                AwardTerms.of("advanced", text("advanced"), UnitKind.ARTICLE).requiring(new Requirement("base", "g")),
                Stacking.VACATE,
                Contests.tiers(1),
                null);
        ContestInputs inputs = ContestInputs.of(
                List.of(entry("a1", 9), entry("b1", 8), entry("b2", 1), entry("c1", 7), entry("c2", 1)));

        ContestOutcome outcome = AwardEngine.decide(rules(POSTS, List.of(posts("base", 2), advanced), group), inputs);

        assertThat(won(outcome, "advanced")).containsExactly("b1:1");
        assertThat(won(outcome, "base")).containsExactly("c:g");
    }

    @Test
    void looksAtEarlierContests() {
        EarlierAwards gates = new EarlierAwards(List.of(), List.of(new Requirement("days", "g1")));
        Ladder veterans = new Ladder(
                AwardTerms.of("veterans", text("veterans"), UnitKind.ARTICLE).requiringEarlier(gates),
                Stacking.VACATE,
                Contests.tiers(2),
                null);
        Ladder newcomers = new Ladder(
                AwardTerms.of("newcomers", text("newcomers"), UnitKind.ARTICLE)
                        .forbiddingEarlier(new EarlierAwards(List.of(), List.of())),
                Stacking.VACATE,
                Contests.tiers(4),
                null);
        ContestInputs inputs = new ContestInputs(
                FOUR.entries(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(
                        new EarlierWin("winter", "days", Set.of("g1", "g2"), "c"),
                        new EarlierWin("winter", "days", Set.of("g0"), "b")),
                OperatorActs.NONE);

        ContestOutcome outcome = AwardEngine.decide(rules(List.of(veterans, newcomers)), inputs);

        assertThat(won(outcome, "veterans")).containsExactly("c1:1");
        assertThat(won(outcome, "newcomers")).containsExactly("a1:1", "d1:2");
    }

    @Test
    void refusesAwardsThatWaitForEachOther() {
        GroupRule one = GroupRule.of("one", Kind.HIGHEST_ONLY, "x", "y");
        GroupRule other = GroupRule.of("other", Kind.HIGHEST_ONLY, "y", "x");

        assertThatThrownBy(() -> AwardEngine.decide(rules(List.of(ladder("x", 1), ladder("y", 1)), one, other), FOUR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("These awards wait for each other: x, y.");
    }
}
