package dev.laurel.awards.contests;

import org.junit.jupiter.api.Test;

/** One keyword for 2023: Best30, four prizes of the jury that stack with it, sunshine for everyone recommended. */
class YearEnd2023Test {

    /**
     * Interactions views/100 + likes + comments + collects are 100, 0, 50 and 0. Ann: 63 + 30; her second gives way. Bob:
     * 56 + 15. Cat: 49 + 0. Bob's article was picked for women power, which he cannot win.
     */
    @Test
    void stacksBest30WithThePrizesOfTheJury() {
        PaperContest.of("juejin-year-end-2023")
                .entries("""
                        article | author | views | likes | jury | labels      | verdict          | score
                        a1      | ann    | 5000  | 50    | 90   | recommended |                  | 93.0000
                        a2      | ann    |       |       | 60   | recommended |                  | 42.0000
                        b1      | bob    | 1000  | 40    | 80   | recommended |                  | 71.0000
                        c1      | cat    |       |       | 70   |             |                  | 49.0000
                        d1      | dan    |       | 500   | 99   | recommended | categoriesOfKind |
                        """)
                .authors("""
                        author | @gender
                        ann    | female
                        bob    | male
                        cat    | female
                        """)
                .picks("""
                        award       | grade | winner
                        keyword     |       | a1
                        frontier    |       | c1
                        women-power |       | b1
                        women-power |       | c1
                        """)
                .result()
                .winnersAre("""
                        award       | part | winner | gift
                        best30      | 1    | a1     | yes
                        best30      | 2    | b1     | yes
                        best30      | 3    | c1     | yes
                        keyword     | pick | a1     | yes
                        frontier    | pick | c1     | yes
                        women-power | pick | c1     | yes
                        sunshine    |      | ann    | yes
                        sunshine    |      | bob    | yes
                        """);
    }
}
