package dev.laurel.awards.contests;

import org.junit.jupiter.api.Test;

/** Lists of other platforms: parallel tracks, a formula that is not linear, capped points, daily caps. */
class OtherPlatformsTest {

    /**
     * Cat has the most, but 51 articles in 52 weeks. Of the frontend field Dan is third. He is the only newcomer and the only
     * student and the first of Hangzhou, and qualifies once; so does Ann, first of her field and of Beijing. Shanghai has no
     * track.
     */
    @Test
    void qualifiesOnceInAnyOfSeveralTracks() {
        PaperContest.of("csdn-blog-star-2023")
                .entries("""
                        article | author | published              | likes
                        a1..a52 | ann    | 2023-01-01..2023-12-31 | 10
                        b1..b52 | bob    | 2023-01-01..2023-12-31 | 5
                        c1..c51 | cat    | 2023-01-01..2023-12-31 | 100
                        d1..d52 | dan    | 2023-01-01..2023-12-31 | 1
                        e1..e52 | eve    | 2023-01-01..2023-12-31 | 0
                        """)
                .authors("""
                        author | accountYears | @field   | @status  | @city
                        ann    | 5            | frontend | employed | beijing
                        bob    | 3            | frontend | employed | beijing
                        cat    | 0            | frontend | student  | hangzhou
                        dan    | 0            | frontend | student  | hangzhou
                        eve    | 2            | backend  | employed | shanghai
                        """)
                .result()
                .winnersAre("""
                        award     | part         | winner | gift
                        field     | frontend 1-2 | ann    | yes
                        field     | frontend 1-2 | bob    | yes
                        field     | backend 1-2  | eve    | yes
                        newcomers | 1-2          | dan    | yes
                        students  | 1-2          | dan    | title only
                        city      | beijing 1    | ann    | title only
                        city      | hangzhou 1   | dan    | title only
                        """);
    }

    /** The root of 100 × 400, 50 × 50, 3 × 7 and 4 × 5. Cat's followers and Dan himself did not grow. */
    @Test
    void ranksByTheRootOfOwnGrowthTimesFollowersGrowth() {
        PaperContest.of("csdn-leadership-2024-01")
                .entries("""
                        article | author
                        a1      | ann
                        b1      | bob
                        c1      | cat
                        d1      | dan
                        e1      | eve
                        f1      | fay
                        """)
                .authors("""
                        author | influence           | influenceOfFollowers
                        ann    | 900 1000@2024-01-31 | 100 500@2024-01-31
                        bob    | 50@2024-01-15       | 50@2024-01-15
                        cat    | 1000@2024-01-15     | 77
                        dan    | 10 5@2024-01-10     | 100@2024-01-15
                        eve    | 3@2024-01-15        | 7@2024-01-15
                        fay    | 4@2024-01-15        | 5@2024-01-15
                        """)
                .result()
                .authorScoresAre("leadership", """
                        author | score
                        ann    | 200.0000
                        bob    | 50.0000
                        cat    | 0.0000
                        dan    | 0.0000
                        eve    | 4.5826
                        fay    | 4.4721
                        """)
                .winnersAre("""
                        award   | part | winner | gift
                        leaders | 1-3  | ann    | yes
                        leaders | 1-3  | bob    | yes
                        leaders | 1-3  | eve    | yes
                        """);
    }

    /** 123 full hundreds count 100; 1 for 199 views. Originals bring 10, reposts 2. */
    @Test
    void capsThePointsForViews() {
        PaperContest.of("csdn-points-2024")
                .entries("""
                        article | author | kind     | views | likes | comments | score
                        a1      | ann    | original | 12345 |  3    | 5        | 118
                        a2      | ann    | repost   |   199 |  0    | 0        | 3
                        b1      | bob    | original |  9999 | 20    | 0        | 129
                        c1      | cat    | original |   100 |  0    | 0        | 11
                        d1      | dan    | repost   |    99 |  0    | 0        | 2
                        """)
                .result()
                .authorScoresAre("points", """
                        author | score
                        ann    | 121
                        bob    | 129
                        cat    | 11
                        dan    | 2
                        """)
                .winnersAre("""
                        award | part | winner | gift
                        list  | 1-3  | bob    | yes
                        list  | 1-3  | ann    | yes
                        list  | 1-3  | cat    | yes
                        """);
    }

    /** Ann 20 + 20 + 10, Bob 20 for 6 articles, Cat ten times 10, Dan 40 with one of five deleted, Fay 20 + 10. */
    @Test
    void capsPointsPerDay() {
        PaperContest.of("posoft-points-2024").entries("""
                        article | author | published              | comments | verdict
                        a1..a3  | ann    | 2024-05-01             |          |
                        a4..a6  | ann    | 2024-05-02             |          |
                        a7      | ann    | 2024-05-03             |          |
                        b1..b5  | bob    | 2024-05-01             | 2        |
                        b6      | bob    | 2024-05-01             | 0        |
                        c1..c10 | cat    | 2024-05-01..2024-05-10 |          |
                        d1..d4  | dan    | 2024-05-01..2024-05-04 |          |
                        d5      | dan    | 2024-05-05             | 50       | withdrawn
                        e1..e9  | eve    | 2024-05-01             | 1        |
                        f1..f3  | fay    | 2024-05-01             |          |
                        f4      | fay    | 2024-05-02             |          |
                        """).result().winnersAre("""
                        award   | part    | winner | gift
                        posting | forty   | ann    | yes
                        posting | hundred | cat    | yes
                        posting | forty   | dan    | yes
                        replies | ten     | bob    | yes
                        """);
    }
}
