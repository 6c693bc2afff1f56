package dev.laurel.awards.contests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Code Infinity: four parallel awards, five points for an optional feature, the first hundred. */
class CodeInfinityTest {

    /** Ann 56 + 30 + 5, Bob 63 + 15, Cat 49, Dan 42 + 5; Dan's tutorial is a word short. */
    @Test
    void opensEachAwardToItsOwnEntries() {
        PaperContest.of("juejin-code-infinity-2024-04")
                .entries("""
                        article | author | category | kind     | words | collects | jury | labels | score
                        a1      | ann    | tools    |          |  800  | 100      | 80   | plugin | 91.0000
                        b1      | bob    | tools    |          |  800  |  50      | 90   |        | 78.0000
                        c1      | cat    | games    | tutorial | 1000  |   0      | 70   |        | 49.0000
                        d1      | dan    | games    | tutorial |  999  |   0      | 60   | plugin | 47.0000
                        """)
                .authors("""
                        author | @status
                        bob    | employed
                        dan    | student
                        """)
                .result()
                .winnersAre("""
                        award         | part | winner | gift
                        tools         | 1-10 | a1     | yes
                        tools         | 1-10 | b1     | yes
                        games         | 1-10 | c1     | yes
                        games         | 1-10 | d1     | yes
                        technique     | 1-10 | c1     | yes
                        students      | 1-10 | d1     | yes
                        first-hundred |      | ann    | yes
                        first-hundred |      | bob    | yes
                        first-hundred |      | cat    | yes
                        first-hundred |      | dan    | yes
                        """);
    }

    @Test
    void countsValidSubmissionsForTheFirstHundred() {
        var result =
                PaperContest.of("juejin-code-infinity-2024-04").entries("""
                        article   | author    | published        | verdict
                        p1        | u1        | 2024-04-09 09:00 | requiredText
                        p2..p110  | u2..u110  | 2024-04-10       |
                        """).result();

        assertThat(result.winnersOf("first-hundred")).containsExactlyInAnyOrderElementsOf(Range.of("u2..u101"));
    }
}
