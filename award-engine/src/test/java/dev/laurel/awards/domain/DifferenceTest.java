package dev.laurel.awards.domain;

import static dev.laurel.awards.domain.Contests.entry;
import static dev.laurel.awards.domain.Contests.excluded;
import static dev.laurel.awards.domain.Contests.ladder;
import static dev.laurel.awards.domain.Contests.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.laurel.awards.domain.input.ContestInputs;
import dev.laurel.awards.domain.input.Entry;
import dev.laurel.awards.domain.input.Exclusion.Consequence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static ContestOutcome decide(Entry... entries) {
        return AwardEngine.decide(rules(List.of(ladder("best", 2))), ContestInputs.of(List.of(entries)));
    }

    @Test
    void showsRanksAndPrizesThatADisqualificationChanges() {
        Difference difference = Difference.between(
                decide(entry("a1", 9), entry("b1", 8), entry("c1", 7), entry("d1", 1)),
                decide(excluded(entry("a1", 9), Consequence.ENTRY), entry("b1", 8), entry("c1", 7), entry("d1", 1)));

        assertThat(difference.ranks())
                .containsExactly(
                        new Difference.RankChange("b1", Optional.of(2), Optional.of(1)),
                        new Difference.RankChange("c1", Optional.of(3), Optional.of(2)),
                        new Difference.RankChange("d1", Optional.of(4), Optional.of(3)),
                        new Difference.RankChange("a1", Optional.of(1), Optional.empty()));
        assertThat(difference.prizes())
                .extracting(
                        Difference.PrizeChange::unitId,
                        change -> change.before().size(),
                        change -> change.after().size())
                .containsExactly(tuple("a1", 1, 0), tuple("b1", 1, 1), tuple("c1", 0, 1));
    }

    @Test
    void showsNothingForTheSameEntriesInAnotherOrder() {
        assertThat(Difference.between(decide(entry("a1", 9), entry("b1", 8)), decide(entry("b1", 8), entry("a1", 9)))
                        .isEmpty())
                .isTrue();
    }
}
