package dev.laurel.awards.contests;

import org.junit.jupiter.api.Test;

/** Master of AI magic: prerequisites, and two advanced awards of which a creator gets one. */
class AiMagicTest {

    /**
     * Ann has an item with 20 users and three in use, so could be both masters. Bob's most used item has 5. Cat has three in
     * use, but none with 5, so lacks the prerequisite. Dan deleted his item. Eve's well used one was plagiarised.
     */
    @Test
    void asksForTheBaseAwardAndGivesOneAdvancedAward() {
        PaperContest.of("juejin-ai-magic-2024-03").entries("""
                        article | author | collects | verdict
                        a1      | ann    | 20       |
                        a2..a3  | ann    |  1       |
                        b1      | bob    |  5       |
                        b2..b3  | bob    |  1       |
                        c1      | cat    |  4       |
                        c2..c3  | cat    |  1       |
                        d1      | dan    | 50       | withdrawn
                        e1      | eve    | 30       | plagiarism
                        e2      | eve    |  2       |
                        """).result().winnersAre("""
                        award     | part   | winner | gift
                        creator   | one    | ann    | yes
                        creator   | one    | bob    | yes
                        creator   | one    | cat    | yes
                        creator   | one    | eve    | yes
                        popular   | five   | ann    | yes
                        popular   | five   | bob    | yes
                        master    | twenty | ann    | yes
                        collector | three  | bob    | yes
                        """);
    }
}
