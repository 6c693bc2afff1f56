package dev.laurel.ranking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllocationTest {

    private static final Award VACATE = Fixtures.ladder(Stacking.VACATE, 1, 2, 3);

    private final RankedEntry a1 = Fixtures.entry("a1", "ann", 9);
    private final RankedEntry a2 = Fixtures.entry("a2", "ann", 8);
    private final RankedEntry a3 = Fixtures.entry("a3", "ann", 7);
    private final RankedEntry b1 = Fixtures.entry("b1", "bob", 6);
    private final RankedEntry b2 = Fixtures.entry("b2", "bob", 5);
    private final RankedEntry c1 = Fixtures.entry("c1", "cat", 5);

    private static Allocation allocate(Award award, RankedEntry... standings) {
        return Allocation.of(award, Fixtures.EARLIER, List.of(standings));
    }

    @Test
    void givesVacatedPlacesToWhoeverIsNext() {
        Allocation allocation = allocate(VACATE, a1, a2, a3, b1, b2, c1);

        assertThat(allocation.places())
                .extracting(place -> place.entry().articleId(), Place::place, Place::rank, Place::gift)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a1", 1, 1, true),
                        org.assertj.core.groups.Tuple.tuple("b1", 2, 4, true),
                        org.assertj.core.groups.Tuple.tuple("c1", 3, 6, true));
    }

    @Test
    void saysWhoWasPassedOverAndByWhichRule() {
        Place second = allocate(VACATE, a1, a2, a3, b1).places().get(1);

        assertThat(second.passed()).isEqualTo(2);
        assertThat(second.passedOver())
                .containsExactly(new Place.PassedOver(2, "a2", "ann", 1), new Place.PassedOver(3, "a3", "ann", 1));
        assertThat(second.reason().en())
                .isEqualTo("Score 6, rank 4: place 2. Compared with place 1: 3 points less."
                        + " Each author keeps only the best place; passed over:"
                        + " rank 2 (its author holds place 1), rank 3 (its author holds place 1).");
        assertThat(second.reason().zh()).contains("排名第 4", "获第 2 名", "低 3 分", "第 3 位（作者已获第 1 名）");
    }

    @Test
    void namesTheTieBreakThatDecided() {
        Place second = allocate(VACATE, b2, c1).places().get(1);

        assertThat(second.reason().en())
                .contains("equal score, the other one is ahead because its article id is lower");
    }

    @Test
    void namesOnlySomeOfManyPassedOver() {
        List<RankedEntry> standings = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            standings.add(Fixtures.entry("a" + (10 + i), "ann", 100 - i));
        }
        standings.add(b1);

        Place second =
                Allocation.of(VACATE, Fixtures.EARLIER, standings).places().get(1);

        assertThat(second.passedOver()).hasSize(5);
        assertThat(second.passed()).isEqualTo(29);
        assertThat(second.reason().en()).contains("and 24 more");
    }

    @Test
    void givesTheGiftOncePerCreatorWhereTheTitleStays() {
        Allocation allocation = allocate(Fixtures.ladder(Stacking.TITLE_WITHOUT_GIFT, 1, 4), a1, a2, b1, b2, c1);

        assertThat(allocation.places()).extracting(Place::gift).containsExactly(true, false, true, false);
        assertThat(allocation.places().get(1).reason().en()).contains("the title only");
    }

    @Test
    void givesEveryGiftWhereStackingIsFree() {
        Allocation allocation = allocate(Fixtures.ladder(Stacking.FREE, 3), a1, a2, a3, b1);

        assertThat(allocation.places()).extracting(Place::gift).containsExactly(true, true, true);
    }

    @Test
    void tellsHowFarTheNextTierIs() {
        Allocation allocation = allocate(VACATE, a1, a2, a3, b1, b2, c1);

        assertThat(allocation.nextTierScore(a1)).isEmpty();
        assertThat(allocation.nextTierScore(a2)).as("kept out by a1").isEmpty();
        assertThat(allocation.nextTierScore(b1)).contains(a1.score());
        assertThat(allocation.nextTierScore(Fixtures.entry("d", "dan", 1))).contains(c1.score());
        assertThat(allocate(VACATE, a1).nextTierScore(b1)).as("places are free").isEmpty();
    }

    @Test
    void explainsWhyAnArticleHoldsNoPlace() {
        Allocation allocation = allocate(VACATE, a1, a2, a3, b1, b2, c1);

        assertThat(allocation.explain(a2, 2).en()).contains("holds place 1 already");
        assertThat(allocation.explain(Fixtures.entry("d", "dan", 1), 7).en())
                .isEqualTo("Rank 7 does not reach the 3 places of this award.");
    }

    @Test
    void refusesTiersThatDoNotJoin() {
        Tier second = new Tier(2, 3, Fixtures.text("t"), Fixtures.text("p"));

        assertThatThrownBy(() -> new Award("x", Fixtures.text("x"), Stacking.FREE, List.of(second)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Stacking.class)
    void agreesWithBruteForceOnSmallCases(Stacking stacking) {
        for (long seed = 1; seed <= 600; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<RankedEntry> standings = Fixtures.randomEntries(random, random.nextInt(9), 1 + random.nextInt(5));
            standings.sort(Fixtures.EARLIER);
            Award award = Fixtures.ladder(stacking, 1, 2, 5);

            List<String> expected = bruteForce(standings, stacking, award.places());

            assertThat(Allocation.of(award, Fixtures.EARLIER, standings).places())
                    .as("seed %d", seed)
                    .extracting(place -> place.entry().articleId())
                    .containsExactlyElementsOf(expected);
        }
    }

    /**
     * By definition instead of by procedure: of all lists of entries in standings order that the rule allows, the
     * longest, and of those the one that is best at the first place, then at the second, and so on.
     */
    private static List<String> bruteForce(List<RankedEntry> standings, Stacking stacking, int places) {
        Optional<List<Integer>> best = Optional.empty();
        for (int chosen = 0; chosen < 1 << standings.size(); chosen++) {
            List<Integer> list = new ArrayList<>();
            Set<String> authors = new HashSet<>();
            boolean allowed = Integer.bitCount(chosen) <= places;
            for (int i = 0; i < standings.size(); i++) {
                if ((chosen >> i & 1) != 0) {
                    list.add(i);
                    allowed &= authors.add(standings.get(i).authorId()) || stacking != Stacking.VACATE;
                }
            }
            if (allowed && best.map(other -> isBetter(list, other)).orElse(true)) {
                best = Optional.of(list);
            }
        }
        return best.orElseThrow().stream()
                .map(i -> standings.get(i).articleId())
                .toList();
    }

    private static boolean isBetter(List<Integer> list, List<Integer> other) {
        if (list.size() != other.size()) {
            return list.size() > other.size();
        }
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).equals(other.get(i))) {
                return list.get(i) < other.get(i);
            }
        }
        return false;
    }
}
