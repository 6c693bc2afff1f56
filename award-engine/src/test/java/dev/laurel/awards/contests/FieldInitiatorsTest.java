package dev.laurel.awards.contests;

import org.junit.jupiter.api.Test;

/** Initiators of a field: two stages, brackets of referrals, followers elsewhere, pay per article. */
class FieldInitiatorsTest {

    /**
     * Bob's 10,000 followers open the way from 60 on, Cat has one too few. Dan did not pass the first stage, so takes no part,
     * whatever he referred. Eve's second article is not accepted.
     */
    @Test
    void paysArticlesAndBracketsReferrals() {
        PaperContest.of("juejin-field-initiators-2023")
                .entries("""
                        article | author | jury | labels      | verdict       | score
                        a1      | ann    | 85   | shortlisted |               | 85.0000
                        b1      | bob    | 65   | shortlisted |               | 65.0000
                        c1      | cat    | 65   | shortlisted |               | 65.0000
                        d1      | dan    | 92   |             | requiresLabel |
                        e1      | eve    | 90   | shortlisted |               | 90.0000
                        e2      | eve    | 59   | shortlisted |               | 59.0000
                        f1      | fay    | 79   | shortlisted |               | 79.0000
                        """)
                .authors("""
                        author | followersElsewhere | referrals
                        ann    |                    |  2@2023-12-01
                        bob    | 10000@2023-12-01   |  5@2023-12-01
                        cat    |  9999@2023-12-01   | 20@2023-12-01
                        dan    | 99999@2023-12-01   |  7@2023-12-01
                        eve    |                    | 21@2023-12-01
                        fay    |                    | 11@2023-12-01
                        """)
                .result()
                .winnersAre("""
                        award      | part      | winner | gift
                        initiators |           | ann    | yes
                        initiators |           | bob    | yes
                        initiators |           | eve    | yes
                        referrals  | from-1    | ann    | yes
                        referrals  | from-3    | bob    | yes
                        referrals  | from-16   | cat    | yes
                        referrals  | above-20  | eve    | yes
                        referrals  | from-11   | fay    | yes
                        pay        | good      | a1     | yes
                        pay        | accepted  | b1     | yes
                        pay        | accepted  | c1     | yes
                        pay        | excellent | e1     | yes
                        pay        | accepted  | f1     | yes
                        """);
    }
}
