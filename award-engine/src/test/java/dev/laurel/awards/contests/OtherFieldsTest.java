package dev.laurel.awards.contests;

import org.junit.jupiter.api.Test;

/** Contests of other fields: a hackathon and photos. */
class OtherFieldsTest {

    /**
     * Marks are originality/technique/presentation, weighed 0.4, 0.4 and 0.2. Ann 7.8 and 8.6, so 82 and 5 for the demo. Cat 65
     * and 5. Dan has a sheet too few, so no marks. Eve did not finish. Fay's project was built before. Ann holds a place, so her
     * track's prize is not given. Eve and Cat have as many likes; Eve has the better marks. Four finish and would share 250:
     * 62.50 each, but 60 at most. Ann has won before.
     */
    @Test
    void runsAHackathon() {
        PaperContest.of("green-code-hackathon-2025")
                .entries("""
                        article | author | category  | jury        | likes | labels        | verdict      | score
                        a1      | ann    | energy    | 8/7/9 9/8/9 | 3     | demo finished |              | 87.00
                        b1      | bob    | energy    | 9/9/9 9/9/9 | 0     | finished      |              | 90.00
                        c1      | cat    | transport | 6/6/6 7/7/7 | 30    | demo finished |              | 70.00
                        d1      | dan    | transport | 10/10/10    | 1     | demo finished |              | 5.00
                        e1      | eve    | food      | 7/7/7 7/7/7 | 30    |               |              | 70.00
                        f1      | fay    | food      | 9/9/9 9/9/9 | 99    | finished      | built-before |
                        """)
                .earlier("""
                        contest                   | award | parts | author
                        green-code-hackathon-2024 | best  | 1     | ann
                        green-code-hackathon-2023 | best  | 1     | bob
                        """)
                .picks("""
                        award | grade | winner
                        track |       | a1
                        track |       | d1
                        track |       | e1
                        """)
                .result()
                .winnersAre("""
                        award     | part           | winner | gift
                        best      | 1              | b1     | yes
                        best      | 2-3            | a1     | yes
                        best      | 2-3            | c1     | yes
                        track     | transport pick | d1     | yes
                        track     | food pick      | e1     | yes
                        audience  | 1              | e1     | yes
                        purse     | finished       | ann    | 60.00
                        purse     | finished       | bob    | 60.00
                        purse     | finished       | cat    | 60.00
                        purse     | finished       | dan    | 60.00
                        shirts    |                | ann    | yes
                        shirts    |                | bob    | yes
                        newcomers |                | bob    | yes
                        newcomers |                | cat    | yes
                        newcomers |                | dan    | yes
                        """);
    }

    /**
     * Ann's s1 is the best photo, but she won last year, so neither it nor n1 can be the photo of the year. That is s2, which then
     * gives its category's silver to s3. For visitors a collect is worth three likes: s4 30, s2 6, n1 4; Bob's s4 is first,
     * his s2 gives way, n1 is second. S5 is stolen.
     */
    @Test
    void runsAPhotoContest() {
        PaperContest.of("city-light-photo-2025")
                .entries("""
                        article | author | category | jury | likes | collects | labels    | verdict | score
                        s1      | ann    | street   | 5 5  | 0     | 0        | exhibited |         | 5.00
                        s2      | bob    | street   | 4 5  | 0     | 2        | exhibited |         | 4.50
                        s3      | cat    | street   | 4 4  | 0     | 0        | exhibited |         | 4.00
                        s4      | bob    | street   | 1 1  | 0     | 10       |           |         | 1.00
                        s5      | eve    | street   | 5 5  | 9     | 99       | exhibited | stolen  |
                        n1      | ann    | night    | 5 4  | 4     | 0        | exhibited |         | 4.50
                        n2      | dan    | night    | 3 3  | 0     | 0        | exhibited |         | 3.00
                        """)
                .earlier("""
                        contest               | award             | parts | author
                        city-light-photo-2024 | photo-of-the-year | 1     | ann
                        """)
                .result()
                .ranksAre("""
                        rank | article
                        1    | s1
                        2    | s2
                        3    | n1
                        4    | s3
                        5    | n2
                        6    | s4
                        """)
                .winnersAre("""
                        award             | part     | winner | gift
                        photo-of-the-year | 1        | s2     | yes
                        category          | street 1 | s1     | yes
                        category          | street 2 | s3     | yes
                        category          | night 1  | n1     | yes
                        category          | night 2  | n2     | yes
                        visitors          | 1-2      | s4     | yes
                        visitors          | 1-2      | n1     | yes
                        catalogue         |          | ann    | yes
                        catalogue         |          | bob    | yes
                        catalogue         |          | cat    | yes
                        catalogue         |          | dan    | yes
                        """);
    }
}
