package dev.laurel.awards.contests;

import org.junit.jupiter.api.Test;

/** Move your blog: gates of two figures, one of two tracks, referrals up to ten. */
class BlogMoveTest {

    /**
     * Ann: 6 days, 1 recommended. Bob: 12 days but 1 recommended, so the first gate. Cat: 24 days, 3 recommended. Dan moved
     * 30 articles without choosing the track, so stays with the gates and passes none. Eve chose the import and moved 28;
     * her gate does not count. Fay chose it and moved 27. Gus's sixth day has more likes than views.
     */
    @Test
    void givesOneTrackAndCapsReferrals() {
        PaperContest.of("juejin-blog-move-2023-08")
                .entries("""
                        article | author | published              | views | likes | labels
                        a1..a5  | ann    | 2023-08-10..2023-08-14 | 50    | 5     |
                        a6      | ann    | 2023-08-15             | 50    | 5     | recommended
                        b1..b11 | bob    | 2023-08-10..2023-08-20 | 50    | 5     |
                        b12     | bob    | 2023-08-21             | 50    | 5     | recommended
                        c1..c21 | cat    | 2023-08-10..2023-08-30 | 50    | 5     |
                        c22..c24| cat    | 2023-08-31..2023-09-02 | 50    | 5     | recommended
                        d1      | dan    | 2023-08-10             | 50    | 5     | recommended
                        e1..e6  | eve    | 2023-08-10..2023-08-15 | 50    | 5     | recommended
                        f1      | fay    | 2023-08-10             | 50    | 5     |
                        g1..g5  | gus    | 2023-08-10..2023-08-14 | 50    | 50    | recommended
                        g6      | gus    | 2023-08-15             | 50    | 51    | recommended
                        """)
                .authors("""
                        author | importedArticles | referrals    | @choice.track
                        bob    |                  | 12@2023-09-01|
                        cat    |                  | 4@2023-09-01 |
                        dan    | 30@2023-09-01    |              |
                        eve    | 28@2023-09-01    |              | import
                        fay    | 27@2023-09-01    |              | import
                        """)
                .result()
                .winnersAre("""
                        award     | part  | winner | gift
                        gates     | one   | ann    | yes
                        gates     | one   | bob    | yes
                        gates     | three | cat    | yes
                        import    | moved | eve    | yes
                        referrals |       | bob    | 10 times
                        referrals |       | cat    | 4 times
                        """);
    }
}
