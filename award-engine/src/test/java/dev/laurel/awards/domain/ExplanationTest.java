package dev.laurel.awards.domain;

import static dev.laurel.awards.domain.Contests.entry;
import static dev.laurel.awards.domain.Contests.excluded;
import static dev.laurel.awards.domain.Contests.ladder;
import static dev.laurel.awards.domain.Contests.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.awards.domain.input.ContestInputs;
import dev.laurel.awards.domain.input.Entry;
import dev.laurel.awards.domain.input.Exclusion.Consequence;
import dev.laurel.awards.domain.rules.GroupRule;
import dev.laurel.awards.domain.rules.GroupRule.Kind;
import dev.laurel.awards.domain.rules.TieBreak;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final List<Entry> ENTRIES = List.of(
            entry("a1", 9),
            entry("a2", 8),
            entry("b1", 7, 2),
            entry("c1", 7, 3),
            entry("d1", 2),
            excluded(entry("e1", 9), Consequence.ENTRY));

    private static Explanations explanations(List<Entry> entries) {
        GroupRule group = GroupRule.of("g", Kind.HIGHEST_ONLY, "gold", "silver");
        return new Explanations(AwardEngine.decide(
                rules(List.of(ladder("gold", 1), ladder("silver", 1)), group), ContestInputs.of(entries)));
    }

    private static EntryExplanation of(String articleId) {
        return explanations(ENTRIES).of(articleId).orElseThrow();
    }

    @Test
    void saysWhatMakesTheScoreAndWhoIsNext() {
        RankReason rank = of("c1").ranks().get(0);

        assertThat(rank.rank()).isEqualTo(4);
        assertThat(rank.terms())
                .containsExactly(
                        new RankReason.Term("likes", BigDecimal.valueOf(7), BigDecimal.ONE, BigDecimal.valueOf(7)));
        assertThat(rank.above().orElseThrow().tieBreak()).contains(new TieBreak.EarlierPublication());
        assertThat(rank.below().orElseThrow().gap()).isEqualTo("5");
    }

    @Test
    void saysWhoWasPassedOverAndByWhichRule() {
        ContestOutcome outcome = AwardEngine.decide(
                rules(
                        List.of(ladder("gold", 1), ladder("silver", 1)),
                        GroupRule.of("g", Kind.HIGHEST_ONLY, "gold", "silver")),
                ContestInputs.of(ENTRIES));
        Placement silver = outcome.award("silver").orElseThrow().placements().get(0);

        assertThat(new Explanations(outcome).of(silver).en())
                .isEqualTo("Score 7, rank 3: place 1. Passed over: a1 (already holds the higher award “gold”), "
                        + "a2 (already holds the higher award “gold”).");
        assertThat(new Explanations(outcome).of(silver).zh())
                .isEqualTo("得分 7，排名第 3，获第 1 名。越过：a1（已获更高的「gold」）、a2（已获更高的「gold」）。");
    }

    @Test
    void saysWhatSeparatesFromTheNextPrize() {
        AwardReason silver = of("c1").awards().get(1);

        assertThat(silver.why()).contains(Why.NOT_REACHED);
        assertThat(silver.next().orElseThrow().unitId()).isEqualTo("b1");
        assertThat(silver.text().zh()).isEqualTo("未获奖：名额已由前面的占满。距TOP1：同分，对方发布更早而在前。");
        assertThat(of("d1").awards().get(1).next().orElseThrow().gap()).isEqualTo("5");
    }

    @Test
    void saysWhichRuleKeepsABetterEntryOut() {
        assertThat(of("a2").awards())
                .extracting(reason -> reason.why().orElseThrow())
                .containsExactly(Why.SAME_AWARD, Why.HIGHER_AWARD);
    }

    @Test
    void saysWhichVerdictExcludes() {
        assertThat(of("e1").excluded().orElseThrow().rule()).isEqualTo("advertisement");
        assertThat(of("e1").text().en()).isEqualTo("Takes no part: advertisement");
        assertThat(explanations(ENTRIES).of("nobody")).isEmpty();
    }
}
