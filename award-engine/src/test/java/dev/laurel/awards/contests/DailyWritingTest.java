package dev.laurel.awards.contests;

import org.junit.jupiter.api.Test;

/** Daily writing of October 2022: publishing days, counts, quality, referrals, teaser days and a draw. */
class DailyWritingTest {

    /**
     * Ann writes on all 31 days. Bob writes 45 articles on five days, so passes no gate of days, and the first week asks for
     * one. Cat writes on 14 days after the first week. Dan's 21 days are void with one unoriginal article. Eve's ten articles are
     * of quality on seven days; of Fay's ten one has 100 views, not more, and she writes on six days. On teaser days 21
     * came, the last too late; their articles lie before October and count for nothing else.
     */
    @Test
    void countsDaysArticlesAndQuality() {
        PaperContest.of("juejin-daily-writing-2022-10")
                .entries("""
                        article  | author  | published              | views | likes | labels  | verdict
                        a1..a31  | ann     | 2022-10-01..2022-10-31 |       |       |         |
                        b1..b45  | bob     | 2022-10-01..2022-10-05 |       |       |         |
                        c1..c14  | cat     | 2022-10-08..2022-10-21 |       |       |         |
                        d1..d21  | dan     | 2022-10-01..2022-10-21 |       |       |         |
                        d22      | dan     | 2022-10-22             |       |       |         | unoriginal
                        e1..e10  | eve     | 2022-10-01..2022-10-07 | 101   | 6     | quality |
                        f1..f9   | fay     | 2022-10-01..2022-10-06 | 101   | 6     | quality |
                        f10      | fay     | 2022-10-06             | 100   | 6     | quality |
                        t1..t21  | u1..u21 | 2022-09-28             |       |       |         |
                        t22..t23 | u1..u2  | 2022-09-28             |       |       |         |
                        t24      | u21     | 2022-09-29             |       |       |         |
                        """)
                .authors("""
                        author | dailyWritingSeasons | referrals
                        ann    | 3                   | 4 10@2022-10-20
                        bob    | 0                   | 5@2022-10-31
                        cat    | 0                   |
                        eve    | 0                   |
                        fay    | 0                   |
                        """)
                .earlier("""
                        contest                      | award | parts          | author
                        juejin-daily-writing-2022-08 | days  | seven fourteen | ann
                        juejin-daily-writing-2022-08 | days  | seven          | bob
                        juejin-daily-writing-2021-10 | days  | seven          | cat
                        """)
                .lots("lucky", "", "a secret of the organiser", "beacon")
                .result()
                .winnersAre("""
                        award          | part       | winner  | gift
                        days           | seven      | ann     | yes
                        days           | fourteen   | ann     | yes
                        days           | twenty-one | ann     | yes
                        days           | thirty     | ann     | yes
                        days           | seven      | cat     | yes
                        days           | fourteen   | cat     | yes
                        days           | seven      | eve     | yes
                        forty-five     | forty-five | bob     | yes
                        quality        | ten        | eve     | yes
                        first-week     | five       | ann     | yes
                        first-week     | five       | eve     | yes
                        veterans       |            | ann     | yes
                        newcomers      |            | cat     | yes
                        newcomers      |            | eve     | yes
                        referrals      |            | ann     | 6 times
                        referrals      |            | bob     | 5 times
                        more-referrals | six        | ann     | yes
                        teaser         | 2022-09-28 | u1..u20 | yes
                        teaser         | 2022-09-29 | u21     | yes
                        lucky          |            | ann     | yes
                        lucky          |            | bob     | yes
                        lucky          |            | cat     | yes
                        lucky          |            | eve     | yes
                        lucky          |            | fay     | yes
                        """);
    }
}
