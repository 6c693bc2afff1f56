package dev.laurel.awards.domain;

import static dev.laurel.awards.domain.Contests.rules;
import static dev.laurel.awards.domain.Contests.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.awards.domain.input.ContestInputs;
import dev.laurel.awards.domain.input.Counters;
import dev.laurel.awards.domain.input.Entry;
import dev.laurel.awards.domain.rules.AwardRule.Growth;
import dev.laurel.awards.domain.rules.AwardRule.Pool;
import dev.laurel.awards.domain.rules.AwardRule.Remainder;
import dev.laurel.awards.domain.rules.AwardRule.Stage;
import dev.laurel.awards.domain.rules.AwardTerms;
import dev.laurel.awards.domain.rules.Condition;
import dev.laurel.awards.domain.rules.MeasureRule;
import dev.laurel.awards.domain.rules.Money;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static final List<MeasureRule> POSTS =
            List.of(MeasureRule.of("posts", UnitKind.AUTHOR, MeasureRule.Kind.ENTRIES));

    private static Money yuan(String amount) {
        return Money.of("CNY", amount);
    }

    private static Stage stage(String id, long posts, String amount, Growth... growth) {
        return new Stage(id, text(id), Condition.atLeast("posts", posts), yuan(amount), true, List.of(growth));
    }

    private static Pool pool(Remainder remainder, @Nullable Money cap, Stage... stages) {
        return new Pool(AwardTerms.of("pool", text("pool"), UnitKind.AUTHOR), "CNY", List.of(stages), remainder, cap);
    }

    /** {@code posts} entries of each of so many authors; the first author's have the most likes. */
    private static ContestInputs authors(int authors, int posts) {
        List<Entry> entries = new ArrayList<>();
        for (int author = 0; author < authors; author++) {
            for (int post = 0; post < posts; post++) {
                entries.add(new Entry(
                        "p" + author + "-" + post,
                        "author" + author,
                        List.of(),
                        "",
                        "",
                        "",
                        Contests.noon(1),
                        null,
                        Set.of(),
                        new Counters(0, authors - author, 0, 0),
                        Map.of()));
            }
        }
        return ContestInputs.of(entries);
    }

    private static Statement.Share share(AwardOutcome outcome, int stage) {
        return ((Statement.Pool) outcome.statement()).stages().get(stage);
    }

    private static AwardOutcome decide(Pool pool, ContestInputs inputs) {
        return AwardEngine.decide(rules(POSTS, List.of(pool)), inputs)
                .award("pool")
                .orElseThrow();
    }

    @Test
    void sharesAsTheOrganisersExampleSays() {
        Pool pool = pool(Remainder.KEEP, null, stage("two", 2, "15000"), stage("four", 4, "12000"));

        AwardOutcome outcome = decide(pool, authors(400, 4));

        assertThat(share(outcome, 0).each()).isEqualTo(yuan("37.50"));
        long ofOne = outcome.placements().stream()
                .filter(placement -> placement.authorId().equals("author7"))
                .mapToLong(placement ->
                        placement.amount() == null ? 0 : placement.amount().minor())
                .sum();
        assertThat(new Money("CNY", ofOne)).isEqualTo(yuan("67.50"));
    }

    @Test
    void statesTheCentsThatStay() {
        AwardOutcome outcome = decide(pool(Remainder.KEEP, null, stage("one", 1, "100.00")), authors(3, 1));

        assertThat(share(outcome, 0).paid()).isEqualTo(yuan("99.99"));
        assertThat(share(outcome, 0).rest()).isEqualTo(yuan("0.01"));
    }

    @Test
    void givesTheOddCentsToTheFirst() {
        AwardOutcome outcome = decide(pool(Remainder.TO_FIRST, null, stage("one", 1, "0.05")), authors(3, 1));

        assertThat(outcome.placements())
                .extracting(Placement::authorId)
                .containsExactly("author0", "author1", "author2");
        assertThat(outcome.placements())
                .extracting(Placement::amount)
                .containsExactly(yuan("0.02"), yuan("0.02"), yuan("0.01"));
        assertThat(share(outcome, 0).rest()).isEqualTo(yuan("0"));
    }

    @Test
    void growsWithTheNumberOfAchievers() {
        Stage growing = stage("one", 1, "10", new Growth(2, yuan("20")), new Growth(3, yuan("40")));

        assertThat(share(decide(pool(Remainder.KEEP, null, growing), authors(2, 1)), 0)
                        .pot())
                .isEqualTo(yuan("10"));
        assertThat(share(decide(pool(Remainder.KEEP, null, growing), authors(3, 1)), 0)
                        .pot())
                .isEqualTo(yuan("20"));
        assertThat(share(decide(pool(Remainder.KEEP, null, growing), authors(4, 1)), 0)
                        .pot())
                .isEqualTo(yuan("40"));
    }

    @Test
    void cutsOffWhatIsAboveTheCap() {
        Pool pool = pool(Remainder.KEEP, yuan("60"), stage("one", 1, "100"), stage("two", 2, "50"));

        AwardOutcome outcome = decide(pool, authors(2, 2));

        assertThat(outcome.placements())
                .extracting(Placement::amount)
                .containsExactly(yuan("50"), yuan("50"), yuan("10"), yuan("10"));
        assertThat(share(outcome, 1).capped()).isEqualTo(yuan("30"));
    }
}
