package dev.laurel.awards.domain;

import static dev.laurel.awards.domain.Contests.entry;
import static dev.laurel.awards.domain.Contests.gate;
import static dev.laurel.awards.domain.Contests.rules;
import static dev.laurel.awards.domain.Contests.text;
import static dev.laurel.awards.domain.Contests.won;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.awards.domain.input.ContestInputs;
import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.AwardRule.Everyone;
import dev.laurel.awards.domain.rules.AwardRule.Given;
import dev.laurel.awards.domain.rules.AwardRule.Threshold;
import dev.laurel.awards.domain.rules.AwardTerms;
import dev.laurel.awards.domain.rules.Condition;
import dev.laurel.awards.domain.rules.MeasureRule;
import dev.laurel.awards.domain.rules.MeasureRule.Kind;
import dev.laurel.awards.domain.rules.Prize;
import dev.laurel.awards.domain.rules.Stacking;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdTest {

    private static final List<MeasureRule> DAYS = List.of(MeasureRule.of("days", UnitKind.AUTHOR, Kind.DISTINCT_DAYS));
    private static final ContestInputs ENTRIES = ContestInputs.of(List.of(
            entry("a1", 0, 1),
            entry("a2", 0, 2),
            entry("a3", 0, 3),
            entry("b1", 0, 1),
            entry("b2", 0, 1),
            entry("c1", 0, 4),
            entry("c2", 0, 5)));

    private static AwardRule days(Given given) {
        return new Threshold(
                AwardTerms.of("days", text("days"), UnitKind.AUTHOR),
                List.of(gate("two", Condition.atLeast("days", 2)), gate("three", Condition.atLeast("days", 3))),
                given,
                Stacking.FREE);
    }

    @Test
    void givesEveryGateThatIsPassed() {
        ContestOutcome outcome = AwardEngine.decide(rules(DAYS, List.of(days(Given.CUMULATIVE))), ENTRIES);

        assertThat(won(outcome, "days")).containsExactly("a:two", "a:three", "c:two");
    }

    @Test
    void givesTheHighestGateOnly() {
        ContestOutcome outcome = AwardEngine.decide(rules(DAYS, List.of(days(Given.HIGHEST))), ENTRIES);

        assertThat(won(outcome, "days")).containsExactly("a:three", "c:two");
    }

    @Test
    void givesEveryoneSomethingOnce() {
        Everyone everyone = new Everyone(
                AwardTerms.of("thanks", text("thanks"), UnitKind.ARTICLE), Prize.of(text("badge")), Stacking.VACATE);

        ContestOutcome outcome = AwardEngine.decide(rules(List.of(everyone)), ENTRIES);

        assertThat(won(outcome, "thanks")).containsExactly("a1", "b1", "c1");
    }
}
