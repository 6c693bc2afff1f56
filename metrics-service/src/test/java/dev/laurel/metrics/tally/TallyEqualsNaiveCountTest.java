package dev.laurel.metrics.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.metrics.domain.ArticleFigures;
import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.Bounds;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.Occurrence;
import dev.laurel.metrics.domain.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Generated histories: duplicates, any order, equal times, sequences, withdrawals after the cut-off, late entries, moved
 * cut-offs, seals and restarts, all mixed. Every figure equals the naive count.
 */
class TallyEqualsNaiveCountTest {

    private static final int SEEDS = 400;
    private static final long START = 1_700_000_000_000L;
    private static final List<Interaction.Kind> KINDS = List.of(
            Interaction.Kind.LIKED,
            Interaction.Kind.UNLIKED,
            Interaction.Kind.COLLECTED,
            Interaction.Kind.UNCOLLECTED,
            Interaction.Kind.COMMENTED,
            Interaction.Kind.COMMENT_REMOVED,
            Interaction.Kind.COUNTER_REPORTED);

    @Test
    void equalsTheNaiveCountOnEverySeed() throws Exception {
        long first = Long.getLong("laurel.seed", new Random().nextInt(1_000_000));
        for (long seed = first; seed < first + SEEDS; seed++) {
            new Run(seed).play();
        }
    }

    @Test
    void givesTheSameForEveryOrderOfArrival() {
        for (long seed = 1; seed <= 100; seed++) {
            List<Told> facts = facts(new SplittableRandom(seed), 60);
            List<ArticleFigures.Counted> expected = null;
            for (int order = 0; order < 5; order++) {
                var shuffled = new ArrayList<>(facts);
                shuffled.addAll(facts.subList(0, 20));
                Collections.shuffle(shuffled, new Random(seed * 31 + order));
                var windows = new ArticleWindows(1, List.of(new Window("c", START + 5)));
                var tally = new PartitionTally(new LogId("k", "t", 0), 0, id -> windows);
                for (int i = 0; i < shuffled.size(); i++) {
                    tally.apply(shuffled.get(i).toInteraction(), i);
                }
                var figures = new ArrayList<ArticleFigures.Counted>();
                tally.forEachEntry(entry -> {
                    figures.addAll(entry.counted());
                    figures.add(new ArticleFigures.Counted(entry.articleId(), 0, entry.live(), null));
                });
                figures.sort(java.util.Comparator.comparing(Object::toString));
                if (expected == null) {
                    expected = figures;
                }
                assertThat(figures).as("seed %d order %d", seed, order).isEqualTo(expected);
            }
        }
    }

    private static List<Told> facts(SplittableRandom random, int count) {
        var facts = new ArrayList<Told>();
        for (int i = 0; i < count; i++) {
            facts.add(fact(random));
        }
        return facts;
    }

    private static Told fact(SplittableRandom random) {
        Interaction.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        long seq = random.nextInt(4) == 0 ? random.nextInt(3) : Occurrence.NO_SEQ;
        return new Told(
                kind,
                "article-" + random.nextInt(3),
                "subject-" + random.nextInt(4),
                random.nextInt(20),
                START + random.nextInt(10),
                seq);
    }

    /** One generated history. */
    private static final class Run {

        private final long seed;
        private final SplittableRandom random;
        private final Map<String, ArticleWindows> windows = new HashMap<>();
        private final NaiveCount naive = new NaiveCount();
        private final Map<String, Bounds> sealed = new HashMap<>();
        private final Map<String, Integer> sealNumbers = new HashMap<>();
        private PartitionTally tally;
        private long offset;
        private long windowsVersion;
        private long records;

        Run(long seed) {
            this.seed = seed;
            this.random = new SplittableRandom(seed);
            this.offset = random.nextInt(5);
            this.tally = new PartitionTally(new LogId("cluster", "topic", 3), offset, this::windowsOf);
        }

        void play() throws Exception {
            long start = offset;
            var facts = new ArrayList<Told>();
            int steps = 40 + random.nextInt(160);
            for (int step = 0; step < steps; step++) {
                int dice = random.nextInt(100);
                if (dice < 70) {
                    tell(facts, fact(random));
                } else if (dice < 82 && !facts.isEmpty()) {
                    tell(facts, facts.get(random.nextInt(facts.size())));
                } else if (dice < 88) {
                    changeWindows();
                } else if (dice < 92) {
                    seal();
                } else if (dice < 94) {
                    offset += random.nextInt(3);
                } else if (dice < 96) {
                    tally.reject(offset++);
                } else {
                    tally = SnapshotReader.read(SnapshotWriter.write(tally), this::windowsOf);
                }
                if (random.nextInt(10) == 0) {
                    compare();
                }
            }
            compare();
            tally.skipTo(offset);
            assertThat(tally.counters().received()).as("seed %d", seed).isEqualTo(offset - start);
            assertThat(tally.counters().applied()
                            + tally.counters().duplicate()
                            + tally.counters().stale())
                    .as("seed %d", seed)
                    .isEqualTo(records);
        }

        private ArticleWindows windowsOf(String articleId) {
            return windows.getOrDefault(articleId, ArticleWindows.NONE);
        }

        private void tell(List<Told> facts, Told fact) {
            facts.add(fact);
            records++;
            naive.append(fact, offset);
            tally.apply(fact.toInteraction(), offset++);
        }

        private void changeWindows() {
            String article = "article-" + random.nextInt(3);
            var now = new ArrayList<Window>();
            for (String contest : List.of("a", "b")) {
                if (random.nextBoolean()) {
                    now.add(new Window(contest, START + random.nextInt(12)));
                }
            }
            windows.put(article, new ArticleWindows(++windowsVersion, now));
            tally.windowsChanged(article);
        }

        private void seal() {
            String contest = random.nextBoolean() ? "a" : "b";
            int number = 1 + random.nextInt(3);
            long cutOff = START + random.nextInt(12);
            boolean expected = number > sealNumbers.getOrDefault(contest, 0);
            if (expected) {
                sealNumbers.put(contest, number);
                sealed.put(contest, new Bounds(cutOff, offset));
            }
            assertThat(tally.seal(contest, number, cutOff, offset))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            offset++;
        }

        private void compare() {
            for (int i = 0; i < 3; i++) {
                ArticleFigures figures = tally.figures("article-" + i);
                if (figures == null) {
                    continue;
                }
                assertThat(figures.live())
                        .as("seed %d, live of %s", seed, figures.articleId())
                        .isEqualTo(naive.figures(figures.articleId(), Bounds.LIVE));
                assertThat(figures.counted().stream().map(ArticleFigures.Counted::contestId))
                        .as("seed %d", seed)
                        .containsExactlyElementsOf(windowsOf(figures.articleId()).windows().stream()
                                .map(Window::contestId)
                                .toList());
                for (Window window : windowsOf(figures.articleId()).windows()) {
                    Bounds bounds = sealed.getOrDefault(window.contestId(), Bounds.before(window.cutOff()));
                    ArticleFigures.Counted counted = figures.counted().stream()
                            .filter(each -> each.contestId().equals(window.contestId()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(counted.figures())
                            .as("seed %d, %s of %s", seed, window, figures.articleId())
                            .isEqualTo(naive.figures(figures.articleId(), bounds));
                }
            }
        }
    }
}
