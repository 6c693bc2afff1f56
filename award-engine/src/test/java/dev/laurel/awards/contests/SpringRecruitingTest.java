package dev.laurel.awards.contests;

import org.junit.jupiter.api.Test;

/** Spring recruiting 2022: counts, article points, newcomers and a draw each week. */
class SpringRecruitingTest {

    /**
     * Ann's 35 articles lie on 14 days, Bob's on 13. Only articles of 500 words are on the points list: Dan's d1 with 1,000
     * views, then Cat's in the order of publication. D1 holds a place there, so among the newcomers' articles (whoever had
     * no article before) Dan's second is the first.
     */
    private static PaperContest contest() {
        return PaperContest.of("juejin-spring-recruiting-2022").entries("""
                        article | author | published              | words | views
                        a1..a35 | ann    | 2022-02-28..2022-03-13 | 400   |
                        b1..b35 | bob    | 2022-02-28..2022-03-12 | 400   |
                        c1..c7  | cat    | 2022-03-18             | 500   |
                        d1      | dan    | 2022-03-22             | 500   | 1000
                        d2      | dan    | 2022-03-23             | 450   | 50
                        e1      | eve    | 2022-03-24             | 450   | 10
                        """).authors("""
                        author | articles | announcementComments
                        ann    | 40       | 1@2022-03-01 2@2022-03-13
                        bob    | 3        | 1@2022-03-15
                        cat    | 1        | 1@2022-02-27
                        dan    | 0        | 3@2022-03-27
                        """);
    }

    /**
     * In the first and the second week Ann published and commented. Bob commented in the third, when he published nothing;
     * Cat had commented before the first. In the fourth week Dan did both; Eve did not comment.
     */
    @Test
    void givesEachArticleOneAwardAndDrawsEachWeek() {
        contest()
                .lots("weekly", "2022-02-28", "first secret", "first beacon")
                .lots("weekly", "2022-03-07", "second secret", "second beacon")
                .lots("weekly", "2022-03-14", "third secret", "third beacon")
                .lots("weekly", "2022-03-21", "fourth secret", "fourth beacon")
                .result()
                .winnersAre("""
                        award     | part        | winner | gift
                        count     | twenty-one  | ann    | yes
                        count     | twenty-one  | bob    | yes
                        count     | seven       | cat    | yes
                        marathon  | thirty-five | ann    | yes
                        points    | 1-30        | d1     | yes
                        points    | 1-30        | c1..c7 | yes
                        newcomers | 1-10        | d2     | yes
                        newcomers | 1-10        | e1     | yes
                        weekly    | 2022-02-28  | ann    | yes
                        weekly    | 2022-03-07  | ann    | yes
                        weekly    | 2022-03-21  | dan    | yes
                        """);
    }
}
