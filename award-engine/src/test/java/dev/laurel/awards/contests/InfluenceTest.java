package dev.laurel.awards.contests;

import org.junit.jupiter.api.Test;

/** Influence 2023: growth within the year and the jury, five of each field, shown without an order. */
class InfluenceTest {

    /**
     * Grown: 100, 90, 80, 70, 60, 50 in frontend, 10 and 0 in backend; what came on 29 December is too late. Six in frontend
     * ask for five places: f1 70 + 15, f2 63 + 15, f3 56 + 15, f4 49 + 15, f5 42 + 0, f6 35 + 15. So f5 is out.
     */
    @Test
    void givesFivePlacesToEachFieldByGrowth() {
        PaperContest.of("juejin-influence-2023")
                .entries("""
                        article | author | jury
                        p1      | f1     | 50
                        p2      | f2     | 50
                        p3      | f3     | 50
                        p4      | f4     | 50
                        p5      | f5     | 0
                        p6      | f6     | 50
                        p7      | b1     | 50
                        p8      | b2     | 99
                        """)
                .authors("""
                        author | @field   | influence
                        f1     | frontend | 1000 1100@2023-12-28
                        f2     | frontend | 10 100@2023-12-28
                        f3     | frontend | 20 100@2023-06-01
                        f4     | frontend | 70@2023-06-01
                        f5     | frontend | 60@2023-06-01 999@2023-12-29
                        f6     | frontend | 50@2023-06-01
                        b1     | backend  | 5000 5010@2023-06-01
                        b2     | backend  | 9000
                        """)
                .result()
                .winnersAre("""
                        award       | part         | winner | gift
                        influential | frontend 1-5 | f1     | yes
                        influential | frontend 1-5 | f2     | yes
                        influential | frontend 1-5 | f3     | yes
                        influential | frontend 1-5 | f4     | yes
                        influential | frontend 1-5 | f6     | yes
                        influential | backend 1-5  | b1     | yes
                        """);
    }
}
