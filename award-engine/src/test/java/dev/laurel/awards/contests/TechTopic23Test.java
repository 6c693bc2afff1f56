package dev.laurel.awards.contests;

import org.junit.jupiter.api.Test;

/** Topic 23: 70 to 30, comments do not count, fewer awards than places when fewer qualify. */
class TechTopic23Test {

    /** Views + likes + collects: 1,000, 1,000, 500, 100 and 990; shares of 1,000. Dan's jury score is one short of 60. */
    @Test
    void awardsOnlyAsManyAsQualify() {
        PaperContest.of("juejin-tech-topic-23").entries("""
                        article | author | views | likes | comments | collects | jury | verdict            | score
                        a1      | ann    | 900   | 60    | 999      | 40       | 80   |                    | 86.0000
                        a2      | ann    | 100   | 0     | 0        | 0        | 90   |                    | 66.0000
                        b1      | bob    | 400   | 50    | 0        | 50       | 95   |                    | 81.5000
                        c1      | cat    | 100   | 0     | 500      | 0        | 60   |                    | 45.0000
                        d1      | dan    | 990   | 0     | 0        | 0        | 59   |                    | 71.0000
                        e1      | eve    | 5000  | 0     | 0        | 0        | 99   | excludedCategories |
                        """).result().winnersAre("""
                        award         | part | winner | gift
                        best-fifty    | 1-50 | a1     | yes
                        best-fifty    | 1-50 | b1     | yes
                        best-fifty    | 1-50 | c1     | yes
                        participation |      | ann    | yes
                        participation |      | bob    | yes
                        participation |      | cat    | yes
                        participation |      | dan    | yes
                        """);
    }
}
