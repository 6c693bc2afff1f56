package dev.laurel.ranking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StandingsOrderTest {

    @Test
    void putsTheHigherScoreFirst() {
        assertThat(Fixtures.EARLIER.compare(Fixtures.entry("z", "u", 2), Fixtures.entry("a", "u", 1)))
                .isNegative();
    }

    @Test
    void putsTheEarlierPublishedFirstAtEqualScores() {
        RankedEntry later = Fixtures.entry("a", "u", 1, Fixtures.START.plusMillis(1));
        RankedEntry earlier = Fixtures.entry("z", "u", 1, Fixtures.START);

        assertThat(Fixtures.EARLIER.compare(earlier, later)).isNegative();
        assertThat(Fixtures.EARLIER.decidingTieBreak(later, earlier)).contains(TieBreak.EARLIER_PUBLICATION);
    }

    @Test
    void decidesByArticleIdAtLast() {
        assertThat(Fixtures.EARLIER.decidingTieBreak(Fixtures.entry("b", "u", 1), Fixtures.entry("a", "u", 1)))
                .contains(TieBreak.ARTICLE_ID);
        assertThat(Fixtures.EARLIER.compare(Fixtures.entry("a", "u", 1), Fixtures.entry("b", "u", 1)))
                .isNegative();
    }

    @Test
    void appliesTieBreaksInTheirOrder() {
        StandingsOrder likesFirst = new StandingsOrder(List.of(TieBreak.MORE_VIEWS, TieBreak.EARLIER_PUBLICATION));
        Score same = Score.ofUnscaled(1, 0);
        RankedEntry viewed =
                new RankedEntry("z", "u", "", null, Fixtures.START.plusSeconds(9), new Counts(5, 0, 0, 0), same);
        RankedEntry early = new RankedEntry("a", "u", "", null, Fixtures.START, new Counts(4, 9, 9, 9), same);

        assertThat(likesFirst.compare(viewed, early)).isNegative();
        assertThat(Fixtures.EARLIER.compare(viewed, early)).isPositive();
    }

    @Test
    void ordersIdsAsTheirCodePointsDo() {
        SplittableRandom random = new SplittableRandom(7);
        int[] points = {'a', 'b', 0xE9, 0x4E2D, 0xD7FF, 0xE000, 0xFFFD, 0x1F600, 0x10FFFF};
        for (int i = 0; i < 5_000; i++) {
            String left = word(random, points);
            String right = word(random, points);

            int expected = Arrays.compareUnsigned(
                    left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

            assertThat(Integer.signum(CodePointOrder.INSTANCE.compare(left, right)))
                    .as("%s and %s", left, right)
                    .isEqualTo(Integer.signum(expected));
        }
    }

    private static String word(SplittableRandom random, int[] points) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            word.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return word.toString();
    }
}
