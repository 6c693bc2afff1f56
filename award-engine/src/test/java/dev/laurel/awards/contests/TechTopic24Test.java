package dev.laurel.awards.contests;

import org.junit.jupiter.api.Test;

/** The model contest, rules S1 to S19. */
class TechTopic24Test {

    /**
     * Interactions are likes + comments + collects as a share of the best entry that takes part (a1 with 200, as e1 is
     * out); the score is 0.7 × jury + 0.3 × share. Ann: 63 + 30, 64.4 + 15, 42 + 1.5. Bob: 56 + 24, 35 + 0. Cat: 70 + 6,
     * 49 + 3, 46.2 + 3. Dan: 49 + 0.3. Fay: 50.4 + 1.5.
     */
    private static PaperContest contest() {
        return PaperContest.of("juejin-tech-topic-24")
                .entries("""
                        article | author | column | likes | comments | collects | jury | verdict       | score
                        a1      | ann    | col-a  | 120   |  40      |  40      |  90  |               | 93.0000
                        a2      | ann    | col-a  |  60   |  20      |  20      |  92  |               | 79.4000
                        a3      | ann    | col-a  |  10   |   0      |   0      |  60  |               | 43.5000
                        b1      | bob    | col-b  |  80   |  40      |  40      |  80  |               | 80.0000
                        b2      | bob    | col-b  |   0   |   0      |   0      |  50  |               | 35.0000
                        c1      | cat    | col-c  |  20   |  10      |  10      | 100  |               | 76.0000
                        c2      | cat    | col-c  |   8   |   6      |   6      |  70  |               | 52.0000
                        c3      | cat    | col-c  |   0   |   0      |  20      |  66  |               | 49.2000
                        d1      | dan    |        |   2   |   0      |   0      |  70  |               | 49.3000
                        e1      | eve    |        | 300   |  60      |  40      |  99  | advertisement |
                        e2      | eve    |        |   4   |   0      |   0      |  75  |               |
                        f1      | fay    |        |  18   |  18      |  18      |  88  | off-topic     |
                        f2      | fay    |        |   6   |   2      |   2      |  72  |               | 51.9000
                        """)
                // Column interactions are 310, 160 and 80, so shares of 100, 51.6129 and 25.8065; bob's has two
                // articles.
                .columns("""
                        column | owner | jury | score
                        col-a  | ann   | 80   | 86.0000
                        col-b  | bob   | 95   | 81.9839
                        col-c  | cat   | 90   | 70.7420
                        """);
    }

    @Test
    void givesTiersByJuryAndInteractionsAndOneGiftPerCreatorAndAward() {
        contest().result().winnersAre("""
                award    | part | winner | gift
                pioneers | 1    | a1     | yes
                pioneers | 2    | b1     | yes
                pioneers | 3    | a2     | title only
                pioneers | 4-10 | c1     | yes
                pioneers | 4-10 | c2     | title only
                pioneers | 4-10 | f2     | yes
                pioneers | 4-10 | d1     | yes
                pioneers | 4-10 | c3     | title only
                pioneers | 4-10 | a3     | title only
                pioneers | 4-10 | b2     | title only
                columns  | 1-3  | col-a  | yes
                columns  | 1-3  | col-c  | yes
                """);
    }

    /** S19: the jury awarded fewer places than announced, and the operator said why. */
    @Test
    void givesFewerPlacesWhenTheOperatorLowersTheQuota() {
        contest()
                .lowered("pioneers", 4, "few entries met the requirements")
                .lowered("columns", 1, "few entries met the requirements")
                .result()
                .winnersAre("""
                        award    | part | winner | gift
                        pioneers | 1    | a1     | yes
                        pioneers | 2    | b1     | yes
                        pioneers | 3    | a2     | title only
                        pioneers | 4-10 | c1     | yes
                        columns  | 1-3  | col-a  | yes
                        """);
    }
}
