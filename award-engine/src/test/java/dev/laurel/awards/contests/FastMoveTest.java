package dev.laurel.awards.contests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Move fast: gates by the number of qualified articles, against the organiser's published list. */
class FastMoveTest {

    private static final Map<String, String> GATES = Map.of("1", "one", "2", "two", "3", "three");

    @Test
    void givesTheGatesOfAll19PublishedRows() {
        var published = PublishedFigures.csv("blog_move_2023-11.csv");
        String entries = published.stream()
                .map(row -> "%s-1..%1$s-%s | %1$s".formatted(row.get("uid"), row.get("qualified_articles")))
                .collect(Collectors.joining("\n", "article | author\n", ""));
        String expected = published.stream()
                .map(row -> "move | %s | %s | yes".formatted(GATES.get(row.get("gate")), row.get("uid")))
                .collect(Collectors.joining("\n", "award | part | winner | gift\n", ""));

        assertThat(published).hasSize(19);
        PaperContest.of("juejin-fast-move-2023-11").entries(entries).result().winnersAre(expected);
    }

    @Test
    void givesNothingBelowTheFirstGate() {
        PaperContest.of("juejin-fast-move-2023-11").entries("""
                        article | author
                        a1..a14 | ann
                        b1..b15 | bob
                        c1..c29 | cat
                        d1..d30 | dan
                        e1..e49 | eve
                        f1..f50 | fay
                        """).result().winnersAre("""
                        award | part  | winner | gift
                        move  | one   | bob    | yes
                        move  | one   | cat    | yes
                        move  | two   | dan    | yes
                        move  | two   | eve    | yes
                        move  | three | fay    | yes
                        """);
    }
}
