package dev.laurel.awards.contests;

import org.junit.jupiter.api.Test;

/** AI time machine: the jury and usage as 60 to 40, prizes for qualified entries, something for everyone qualified. */
class TimeMachineTest {

    /** Usage shares of Dan's 2,000: 50, 25, 5, 0. Ann 48 + 20, Bob 54 + 10, Cat 60 + 2, Eve 42, Dan 60 + 40. */
    @Test
    void givesPlacesToQualifiedEntries() {
        PaperContest.of("juejin-time-machine-2024-05").entries("""
                        article | author | views | jury | labels    | score
                        a1      | ann    | 1000  |  80  | qualified | 68.0000
                        b1      | bob    |  500  |  90  | qualified | 64.0000
                        c1      | cat    |  100  | 100  | qualified | 62.0000
                        d1      | dan    | 2000  | 100  |           | 100.0000
                        e1      | eve    |    0  |  70  | qualified | 42.0000
                        e2      | eve    |    0  |  65  | qualified | 39.0000
                        f1      | fay    |    0  |  60  | qualified | 36.0000
                        """).result().winnersAre("""
                        award        | part | winner | gift
                        time-machine | 1    | a1     | yes
                        time-machine | 2-4  | b1     | yes
                        time-machine | 2-4  | c1     | yes
                        time-machine | 2-4  | e1     | yes
                        time-machine | 5-10 | f1     | yes
                        everyone     |      | ann    | yes
                        everyone     |      | bob    | yes
                        everyone     |      | cat    | yes
                        everyone     |      | eve    | yes
                        everyone     |      | fay    | yes
                        """);
    }
}
