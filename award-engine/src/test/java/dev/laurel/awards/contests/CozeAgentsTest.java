package dev.laurel.awards.contests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Mining with Coze: a popularity formula, grades of a jury, early birds and a draw, which all stack. */
class CozeAgentsTest {

    /**
     * views/100 + (likes + comments)/5 + 0.3 × collects. Ann's second article gives way. Bob is picked twice and keeps
     * the higher grade. Fewer than 30 creators came, so all that take part are early birds, and all of them are drawn.
     */
    @Test
    void stacksKindsOfAwardsButNotGrades() {
        PaperContest.of("juejin-coze-agents-2024")
                .entries("""
                        article | author | views | likes | comments | collects | verdict      | score
                        a1      | ann    | 1000  | 10    | 5        | 10       |              | 16.0000
                        a2      | ann    |  900  | 10    | 5        | 10       |              | 15.0000
                        b1      | bob    |  500  | 10    | 10       | 10       |              | 12.0000
                        b2      | bob    |    0  |  1    | 0        |  0       |              |  0.2000
                        c1      | cat    |    0  |  0    | 0        |  1       |              |  0.3000
                        d1      | dan    | 9999  | 99    | 9        | 99       | requiredText |
                        """)
                .picks("""
                        award      | grade  | winner
                        jury-prize | gold   | b1
                        jury-prize | silver | c1
                        jury-prize | silver | b2
                        jury-prize | bronze | a2
                        """)
                .lots("lucky", "", "a secret of the organiser", "beacon")
                .result()
                .winnersAre("""
                        award      | part   | winner | gift
                        popular    | 1-20   | a1     | yes
                        popular    | 1-20   | b1     | yes
                        popular    | 1-20   | c1     | yes
                        jury-prize | gold   | b1     | yes
                        jury-prize | silver | c1     | yes
                        jury-prize | bronze | a2     | yes
                        early-bird |        | ann    | yes
                        early-bird |        | bob    | yes
                        early-bird |        | cat    | yes
                        lucky      |        | ann    | yes
                        lucky      |        | bob    | yes
                        lucky      |        | cat    | yes
                        """);
    }

    @Test
    void givesThirtyEarlyBirdsAndTwoHundredLotsOf210Creators() {
        var result = PaperContest.of("juejin-coze-agents-2024")
                .entries("""
                        article  | author   | published
                        p1..p210 | u1..u210 | 2024-02-01
                        q1..q30  | u1..u30  | 2024-02-02
                        """)
                .lots("lucky", "", "a secret of the organiser", "beacon")
                .result();

        assertThat(result.winnersOf("early-bird")).containsExactlyInAnyOrderElementsOf(Range.of("u1..u30"));
        assertThat(result.winnersOf("lucky"))
                .hasSize(200)
                .doesNotHaveDuplicates()
                .isSubsetOf(Range.of("u1..u210"));
    }
}
