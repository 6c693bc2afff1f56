package dev.laurel.ranking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ContestBoardTest {

    private static final Award LADDER = Fixtures.ladder(Stacking.VACATE, 1, 3);

    private final ContestBoard board = new ContestBoard();

    private static List<String> articles(ContestBoard board) {
        return board.ranking().stream().map(RankedEntry::articleId).toList();
    }

    @Test
    void ranksOnlyAcceptedEntries() {
        board.apply(Fixtures.openContest(LADDER));
        board.apply(Fixtures.accepted("a", "ann", 1));
        board.apply(Fixtures.entryOf("b", "bob", 1, Entry.Status.INELIGIBLE));
        board.apply(Fixtures.entryOf("c", "cat", 1, Entry.Status.DISQUALIFIED));
        board.apply(Fixtures.entryOf("d", "dan", 1, Entry.Status.WITHDRAWN));

        assertThat(articles(board)).containsExactly("a");
        assertThat(board.authors()).isEqualTo(1);
    }

    @Test
    void takesAnEntryOffTheBoardAndPutsItBack() {
        board.apply(Fixtures.openContest(LADDER));
        board.tally("a", Fixtures.likes(5));
        board.apply(Fixtures.accepted("a", "ann", 1));
        board.apply(Fixtures.entryOf("a", "ann", 2, Entry.Status.DISQUALIFIED));
        assertThat(board.size()).isZero();

        board.apply(Fixtures.accepted("a", "ann", 3));

        assertThat(board.ranking()).extracting(RankedEntry::score).containsExactly(Score.ofUnscaled(5, 0));
    }

    @Test
    void ignoresLowerVersions() {
        board.apply(Fixtures.openContest(LADDER));
        assertThat(board.apply(Fixtures.accepted("a", "ann", 2))).isEqualTo(Outcome.APPLIED);

        assertThat(board.apply(Fixtures.accepted("a", "ann", 2))).isEqualTo(Outcome.DUPLICATE);
        assertThat(board.apply(Fixtures.entryOf("a", "ann", 1, Entry.Status.WITHDRAWN)))
                .isEqualTo(Outcome.STALE);
        assertThat(articles(board)).containsExactly("a");
    }

    @Test
    void countsAnEntryWithoutTalliesAsZero() {
        board.apply(Fixtures.openContest(LADDER));
        board.apply(Fixtures.accepted("a", "ann", 1));

        assertThat(board.rows(1, 10).get(0).entry().counts()).isEqualTo(Counts.ZERO);
    }

    @Test
    void countsAnUnavailableCounterAsZero() {
        board.apply(Fixtures.openContest(LADDER));
        board.apply(Fixtures.accepted("a", "ann", 1));
        board.tally("a", new Tally(new Counts(1, 2, 3, 4), Fixtures.CUT_OFF, null));

        assertThat(board.ranking().get(0).counts()).isEqualTo(new Counts(1, 2, 3, 0));
    }

    @Test
    void showsGapsAndZones() {
        board.apply(Fixtures.openContest(LADDER));
        Map<String, Integer> likes = Map.of("a", 9, "b", 7, "c", 4, "d", 1);
        likes.forEach((article, count) -> {
            board.apply(Fixtures.accepted(article, "author-" + article, 1));
            board.tally(article, Fixtures.likes(count));
        });

        assertThat(board.rows(1, 10))
                .extracting(
                        row -> row.gapToAbove().map(Object::toString).orElse("-"),
                        row -> row.zone().map(zone -> zone.place()).orElse(0),
                        row -> row.gapToNextTier().map(Object::toString).orElse("-"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("-", 1, "-"),
                        org.assertj.core.groups.Tuple.tuple("2", 2, "2"),
                        org.assertj.core.groups.Tuple.tuple("3", 3, "5"),
                        org.assertj.core.groups.Tuple.tuple("3", 0, "3"));
        assertThat(board.rows(3, 1)).extracting(BoardRow::rank).containsExactly(3);
        assertThat(board.rows(3, 1).get(0).gapToAbove()).contains(new java.math.BigDecimal("3"));
    }

    @Test
    void explainsARank() {
        board.apply(Fixtures.openContest(LADDER));
        for (String article : List.of("a", "b", "c")) {
            board.apply(Fixtures.accepted(article, "author-" + article, 1));
        }
        board.tally("a", Fixtures.likes(3));

        RankExplanation explanation = board.explain("b").orElseThrow();

        assertThat(explanation.rank()).isEqualTo(2);
        assertThat(explanation.above().orElseThrow().text().en()).isEqualTo("3 points less");
        assertThat(explanation.below().orElseThrow().tieBreak()).contains(TieBreak.ARTICLE_ID);
        assertThat(explanation.sum()).isEqualByComparingTo("0");
        assertThat(explanation.awards().get(0).place()).isPresent();
        assertThat(board.explain("nobody")).isEmpty();
    }

    @Test
    void ranksAnewWhenTheRulesChange() {
        board.apply(Fixtures.openContest(LADDER));
        board.apply(Fixtures.accepted("a", "ann", 1));
        board.apply(Fixtures.accepted("b", "bob", 1));
        board.tally("a", new Tally(new Counts(0, 1, 9, 0), Fixtures.CUT_OFF, null));
        board.tally("b", new Tally(new Counts(0, 2, 1, 0), Fixtures.CUT_OFF, null));
        assertThat(articles(board)).containsExactly("b", "a");

        Contest newer = Fixtures.contest(2, Contest.Phase.OPEN, null);
        LinearScore comments =
                new LinearScore(Map.of(Counter.COMMENTS, java.math.BigDecimal.ONE), java.math.BigDecimal.ZERO, 0);
        board.apply(new Contest(
                newer.id(),
                2,
                newer.phase(),
                newer.title(),
                newer.submissionStart(),
                newer.submissionEnd(),
                newer.cutOff(),
                new ContestRules(comments, "comments", java.util.Set.of(), Fixtures.EARLIER, List.of()),
                "{\"id\":\"spring\",\"version\":2}",
                null,
                newer.updatedAt(),
                newer.timeZone(),
                null,
                Acts.NONE));

        assertThat(articles(board)).containsExactly("a", "b");
        assertThat(board.authors()).isEqualTo(2);
    }

    /** Whatever the order, with duplicates and outdated states: the newest states alone decide. */
    @Test
    void givesTheSameBoardForAnyOrderOfStates() {
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Consumer<ContestBoard>> states = new ArrayList<>();
            Map<String, Entry> newest = new HashMap<>();
            Map<String, Tally> tallies = new HashMap<>();
            for (int i = 0; i < 40; i++) {
                String article = "a" + random.nextInt(12);
                Entry entry = Fixtures.entryOf(
                        article,
                        "u" + random.nextInt(4),
                        i,
                        random.nextInt(4) == 0 ? Entry.Status.WITHDRAWN : Entry.Status.ACCEPTED);
                newest.put(article, entry);
                states.add(board -> board.apply(entry));
            }
            for (int i = 0; i < 12; i++) {
                String article = "a" + i;
                Tally tally = Fixtures.likes(random.nextInt(4));
                tallies.put(article, tally);
                states.add(board -> board.tally(article, tally));
            }
            states.add(board -> board.apply(Fixtures.openContest(LADDER)));
            states.add(board -> board.apply(Fixtures.contest(0, Contest.Phase.DRAFT, null)));
            states.addAll(List.copyOf(states.subList(0, 20)));
            Collections.shuffle(states, new Random(seed));

            ContestBoard shuffled = new ContestBoard();
            states.forEach(state -> state.accept(shuffled));

            List<RankedEntry> expected = oracle(newest, tallies);
            assertThat(shuffled.ranking()).as("seed %d", seed).isEqualTo(expected);
            assertThat(shuffled.authors()).as("seed %d", seed).isEqualTo((int)
                    expected.stream().map(RankedEntry::authorId).distinct().count());
            assertThat(shuffled.awards().get(0).places())
                    .as("seed %d", seed)
                    .isEqualTo(PublishedResult.AwardOutcome.of(Allocation.of(LADDER, Fixtures.EARLIER, expected))
                            .places());
        }
    }

    private static List<RankedEntry> oracle(Map<String, Entry> newest, Map<String, Tally> tallies) {
        return newest.values().stream()
                .filter(Entry::isAccepted)
                .map(entry -> Fixtures.openContest()
                        .rules()
                        .rank(
                                entry,
                                tallies.getOrDefault(entry.articleId(), Fixtures.likes(0))
                                        .counts()))
                .sorted(Comparator.comparing(RankedEntry::score)
                        .reversed()
                        .thenComparing(RankedEntry::publishedAt)
                        .thenComparing(RankedEntry::articleId))
                .toList();
    }
}
