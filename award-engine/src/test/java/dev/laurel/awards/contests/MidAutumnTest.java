package dev.laurel.awards.contests;

import org.junit.jupiter.api.Test;

/** Mid-autumn 2023: only a creator's best article is in the standings, and everyone recommended gets something. */
class MidAutumnTest {

    /** views/100 + (likes + comments)/5 + 0.3 × collects; a1, b2 and b3 are not the best of their creators. */
    @Test
    void ranksEachCreatorsBestArticle() {
        PaperContest.of("juejin-mid-autumn-2023")
                .entries("""
                        article | author | views | likes | comments | collects | labels      | score
                        a1      | ann    |  500  |       |          |          | recommended |
                        a2      | ann    | 1000  |  5    | 5        | 10       |             | 15.0000
                        b1      | bob    |  800  |       |          |          |             | 8.0000
                        b2      | bob    |  700  |       |          |          | recommended |
                        b3      | bob    |  600  |       |          |          | recommended |
                        c1      | cat    |    0  |       |          |          |             | 0.0000
                        """)
                .result()
                .ranksAre("""
                        rank | article
                        1    | a2
                        2    | b1
                        3    | c1
                        """)
                .winnersAre("""
                        award       | part | winner | gift
                        creative    | 1    | a2     | yes
                        creative    | 2-5  | b1     | yes
                        creative    | 2-5  | c1     | yes
                        recommended |      | ann    | yes
                        recommended |      | bob    | yes
                        """);
    }
}
