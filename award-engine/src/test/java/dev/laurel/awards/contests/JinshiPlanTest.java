package dev.laurel.awards.contests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The Jinshi plan in three editions: money shared by those who achieve stages, hot articles, best authors. */
class JinshiPlanTest {

    /**
     * Ann achieves all stages, Bob two, Cat one, Dan none: 15,000 / 3, 12,000 / 2, 11,000 / 1. Best authors by recommended
     * articles + interactions + 3 × jury: ann 6 + 6 + 18, bob 4 + 0 + 0, cat 2 + 40 + 0, dan 1 + 0 + 30.
     */
    @Test
    void sharesEachStageAmongThoseWhoAchieveIt() {
        PaperContest.of("juejin-jinshi-2023-12").entries("""
                        article | author | likes | jury | labels
                        a1..a6  | ann    | 1     | 1    | recommended
                        b1..b4  | bob    |       |      | recommended
                        b5..b9  | bob    |       |      |
                        c1..c2  | cat    | 20    |      | recommended
                        d1      | dan    |       | 10   | recommended
                        """).result().winnersAre("""
                        award        | part | winner | gift
                        quality      | two  | ann    | 5000.00
                        quality      | two  | bob    | 5000.00
                        quality      | two  | cat    | 5000.00
                        quality      | four | ann    | 6000.00
                        quality      | four | bob    | 6000.00
                        quality      | six  | ann    | 11000.00
                        best-authors | 1-10 | ann    | yes
                        best-authors | 1-10 | bob    | yes
                        best-authors | 1-10 | cat    | yes
                        best-authors | 1-10 | dan    | yes
                        """);
    }

    /** 501 achievers share 20,000 instead of 15,000: 39.92 each, and 0.08 cannot be shared and stay. */
    @Test
    void growsThePoolAbove500Achievers() {
        var at500 = PaperContest.of("juejin-jinshi-2023-12").entries("""
                article   | author   | labels
                p1..p1000 | u1..u500 | recommended
                """).result();
        var at501 = PaperContest.of("juejin-jinshi-2023-12").entries("""
                article   | author   | labels
                p1..p1002 | u1..u501 | recommended
                """).result();

        assertThat(at500.giftsOf("quality")).hasSize(500).containsOnly("30.00");
        assertThat(at501.giftsOf("quality")).hasSize(501).containsOnly("39.92");
        assertThat(at501.restOf("quality", "two")).isEqualTo("0.08");
    }

    /**
     * Two of Ann's articles and one of Bob's are hot: 8,000 / 3 = 2,666.66 each, 0.02 stay. Bob's second misses a like, Cat's
     * a view, Dan's the recommendation. Two reach the first pool: 7,500 each.
     * Best authors: frequency, interactions and jury as shares of the best, 1 : 1 : 3.
     */
    @Test
    void paysHotArticlesAndCarriesBestAuthorsOverTheQuarter() {
        PaperContest.of("juejin-jinshi-2024-01")
                .entries("""
                        article | author | views | likes | jury | labels
                        a1      | ann    | 1000  | 10    | 8    | recommended
                        a2      | ann    | 2000  | 30    | 8    | recommended
                        b1      | bob    | 1500  | 12    | 9    | recommended
                        b2      | bob    | 1500  |  9    | 2    | recommended
                        c1      | cat    |  999  | 50    | 0    | recommended
                        d1      | dan    | 9000  | 90    | 0    |
                        """)
                .earlier("""
                        contest               | award        | parts | author
                        juejin-jinshi-2024-03 | best-authors |       | ann
                        juejin-jinshi-2024-04 | best-authors |       | dan
                        """)
                .result()
                .winnersAre("""
                        award               | part | winner | gift
                        quality             | two  | ann    | 7500.00
                        quality             | two  | bob    | 7500.00
                        hot                 | hot  | a1     | 2666.66
                        hot                 | hot  | a2     | 2666.66
                        hot                 | hot  | b1     | 2666.66
                        best-authors        | 1-10 | ann    | yes
                        best-authors        | 1-10 | bob    | yes
                        best-authors        | 1-10 | cat    | yes
                        quarter-certificate |      | ann    | yes
                        """);
    }

    /** When a review takes "recommended" from a2, Ann misses the first pool and a hot article: 15,000 / 1 and 8,000 / 2. */
    @Test
    void followsARecommendationThatIsTakenBack() {
        PaperContest.of("juejin-jinshi-2024-01").entries("""
                        article | author | views | likes | jury | labels
                        a1      | ann    | 1000  | 10    | 8    | recommended
                        a2      | ann    | 2000  | 30    | 8    |
                        b1      | bob    | 1500  | 12    | 9    | recommended
                        b2      | bob    | 1500  |  9    | 2    | recommended
                        """).result().winnersAre("""
                        award               | part | winner | gift
                        quality             | two  | bob    | 15000.00
                        hot                 | hot  | a1     | 4000.00
                        hot                 | hot  | b1     | 4000.00
                        best-authors        | 1-10 | ann    | yes
                        best-authors        | 1-10 | bob    | yes
                        """);
    }

    /**
     * Ten hot articles of one person share 10,000 with one of another: 909.09 each, no cap. With 4 of 11 recommended Ann has
     * both stages; 12,000 are hers alone.
     */
    @Test
    void countsLikesAndCollectsInAprilAndCapsNobody() {
        PaperContest.of("juejin-jinshi-2024-04").entries("""
                        article | author | likes | collects | labels
                        a1..a10 | ann    | 10    | 5        | recommended
                        b1      | bob    | 99    | 5        | recommended
                        b2      | bob    | 99    | 4        | recommended
                        c1      | cat    | 9     | 99       | recommended
                        """).result().winnersAre("""
                        award        | part | winner  | gift
                        quality      | two  | ann     | 7500.00
                        quality      | two  | bob     | 7500.00
                        quality      | four | ann     | 12000.00
                        hot          | hot  | a1..a10 | 909.09
                        hot          | hot  | b1      | 909.09
                        best-authors | 1-15 | ann     | yes
                        best-authors | 1-15 | bob     | yes
                        best-authors | 1-15 | cat     | yes
                        """);
    }
}
