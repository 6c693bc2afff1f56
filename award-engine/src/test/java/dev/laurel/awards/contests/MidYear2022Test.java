package dev.laurel.awards.contests;

import org.junit.jupiter.api.Test;

/** Mid-year 2022: an ordered Best30, and sunshine that includes its authors. */
class MidYear2022Test {

    /** Equal jury scores: likes are worth 0.1 each. 32 creators come for 30 places; p31 and p32 have fewer points. */
    @Test
    void givesSunshineToTheBest30Too() {
        PaperContest.of("juejin-mid-year-2022").entries("""
                        article  | author   | likes | jury | score
                        p31..p32 | u31..u32 | 9     | 80   | 80.9000
                        p2..p30  | u2..u30  | 0     | 81   | 81.0000
                        p1       | u1       | 20    | 80   | 82.0000
                        """).result().winnersAre("""
                        award    | part | winner   | gift
                        best30   | 1-30 | p1..p30  | yes
                        sunshine |      | u1..u32  | yes
                        """);
    }
}
