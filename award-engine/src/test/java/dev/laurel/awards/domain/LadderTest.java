package dev.laurel.awards.domain;

import static dev.laurel.awards.domain.Contests.entry;
import static dev.laurel.awards.domain.Contests.excluded;
import static dev.laurel.awards.domain.Contests.ladder;
import static dev.laurel.awards.domain.Contests.rules;
import static dev.laurel.awards.domain.Contests.text;
import static dev.laurel.awards.domain.Contests.won;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.awards.domain.input.ContestInputs;
import dev.laurel.awards.domain.input.Exclusion.Consequence;
import dev.laurel.awards.domain.input.OperatorActs;
import dev.laurel.awards.domain.rules.Formula;
import dev.laurel.awards.domain.rules.Normalisation;
import dev.laurel.awards.domain.rules.ScoreRule;
import dev.laurel.awards.domain.rules.Stacking;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {

    @Test
    void givesPlacesByScoreThenByTieBreakThenById() {
        ContestInputs inputs =
                ContestInputs.of(List.of(entry("d1", 5, 2), entry("c1", 5, 1), entry("a1", 9, 9), entry("b1", 5, 1)));

        ContestOutcome outcome = AwardEngine.decide(rules(List.of(ladder("best", 4))), inputs);

        assertThat(won(outcome, "best")).containsExactly("a1:1", "b1:2", "c1:3", "d1:4");
    }

    @Test
    void vacatesTheLesserPlacesOfOneCreator() {
        ContestInputs inputs =
                ContestInputs.of(List.of(entry("a1", 9), entry("a2", 8), entry("b1", 7), entry("c1", 6)));

        ContestOutcome outcome = AwardEngine.decide(rules(List.of(ladder("best", 3))), inputs);

        assertThat(won(outcome, "best")).containsExactly("a1:1", "b1:2", "c1:3");
        assertThat(outcome.award("best").orElseThrow().placements().get(1).passedOver())
                .containsExactly(new PassedOver("a2", "a", 2, Why.SAME_AWARD, "best"));
    }

    @Test
    void keepsThePlaceWithoutGift() {
        ContestInputs inputs = ContestInputs.of(List.of(entry("a1", 9), entry("a2", 8), entry("b1", 7)));

        ContestOutcome outcome =
                AwardEngine.decide(rules(List.of(ladder("best", Stacking.TITLE_WITHOUT_GIFT, 3))), inputs);

        assertThat(won(outcome, "best")).containsExactly("a1:1", "a2:2*", "b1:3");
    }

    @Test
    void givesNoPlaceToExcludedEntriesNorToAuthorsWhoseAwardsAreVoid() {
        ContestInputs inputs = ContestInputs.of(List.of(
                excluded(entry("a1", 9), Consequence.ENTRY),
                entry("a2", 8),
                excluded(entry("b1", 7), Consequence.ALL_AWARDS_OF_AUTHOR),
                entry("b2", 6),
                excluded(entry("c1", 5), Consequence.ALL_ENTRIES_OF_AUTHOR),
                entry("c2", 4),
                entry("d1", 3)));

        ContestOutcome outcome = AwardEngine.decide(rules(List.of(ladder("best", 3))), inputs);

        assertThat(won(outcome, "best")).containsExactly("a2:1", "d1:2");
        assertThat(outcome.standings().size()).isEqualTo(3);
        assertThat(outcome.award("best").orElseThrow().shortfall()).isEqualTo(1);
    }

    @Test
    void givesNoMoreThanAnOperatorLeft() {
        ContestInputs inputs = ContestInputs.of(List.of(entry("a1", 9), entry("b1", 8), entry("c1", 7)))
                .withActs(new OperatorActs(
                        List.of(new OperatorActs.LoweredQuota("best", null, 2, text("few entries"))),
                        List.of(),
                        List.of(),
                        List.of()));

        AwardOutcome best = AwardEngine.decide(rules(List.of(ladder("best", 3))), inputs)
                .award("best")
                .orElseThrow();

        assertThat(best.placements()).hasSize(2);
        assertThat(best.announced()).isEqualTo(3);
        assertThat(best.offered()).isEqualTo(2);
        assertThat(best.shortfall()).isZero();
    }

    @Test
    void letsEqualsShareAPlaceAndItsPrize() {
        ScoreRule shared = new ScoreRule(
                Contests.MAIN, UnitKind.ARTICLE, Formula.figure("likes"), 0, Normalisation.NONE, true, false);
        ContestInputs inputs = ContestInputs.of(
                List.of(entry("a1", 9), entry("b1", 9), entry("c1", 8), entry("d1", 7), entry("e1", 7)));

        ContestOutcome outcome =
                AwardEngine.decide(rules(List.of(), List.of(shared), List.of(ladder("best", 4))), inputs);

        assertThat(won(outcome, "best")).containsExactly("a1:1", "b1:1", "c1:3", "d1:4", "e1:4");
    }
}
