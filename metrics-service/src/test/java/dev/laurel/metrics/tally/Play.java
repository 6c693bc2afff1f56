package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.ArticleFigures;
import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.Bounds;
import dev.laurel.metrics.domain.Counters;
import dev.laurel.metrics.domain.Figures;
import dev.laurel.metrics.domain.FiguresAt;
import dev.laurel.metrics.domain.HoldingLimits;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.OwnFigures;
import dev.laurel.metrics.domain.Seal;
import dev.laurel.metrics.domain.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Plays a history to a tally and an oracle side by side. */
final class Play {

    private static final LogId LOG = new LogId("cluster", "topic", 3);
    private static final long START_OFFSET = 7;

    private final Oracle oracle;
    private final Map<String, ArticleWindows> windows = new HashMap<>();
    private final Map<String, Step.Mark> marks = new HashMap<>();
    private final Map<String, Bounds> sealed = new HashMap<>();
    private final SnapshotsInMemory store = new SnapshotsInMemory();
    private PartitionTally tally = new PartitionTally(LOG, START_OFFSET, this::windowsOf);
    private long offset = START_OFFSET;
    private long windowsVersion;
    private long told;
    private long rejected;
    private final List<Oracle.Placed> log = new ArrayList<>();
    /** Entries that have gone and of whose contests nothing was heard since. */
    private final Set<String> mayBeAway = new HashSet<>();

    private Play(Oracle.Rules rules) {
        oracle = new Oracle(rules);
    }

    /** The first difference between the tally and an oracle with these rules, or null if there is none. */
    static @Nullable String difference(List<Step> steps, Oracle.Rules rules) {
        var play = new Play(rules);
        try {
            for (Step step : steps) {
                String difference = play.take(step);
                if (difference != null) {
                    return difference;
                }
            }
            String difference = play.compare();
            return difference == null ? play.compareAll() : difference;
        } catch (UnsoundSnapshotException | RuntimeException e) {
            return e.toString();
        }
    }

    private @Nullable String take(Step step) throws UnsoundSnapshotException {
        if (step instanceof Step.Tell tell) {
            told++;
            oracle.append(tell.told(), offset);
            log.add(new Oracle.Placed(tell.told(), offset));
            tally.apply(tell.told().toInteraction(), offset++);
        } else if (step instanceof Step.Enter enter) {
            windows.put(enter.articleId(), new ArticleWindows(++windowsVersion, enter.windows(), enter.authors()));
            mayBeAway.remove(enter.articleId());
            tally.windowsChanged(enter.articleId());
        } else if (step instanceof Step.Mark mark) {
            return mark(mark);
        } else if (step instanceof Step.Gap gap) {
            offset += gap.offsets();
        } else if (step instanceof Step.Reject) {
            rejected++;
            tally.reject(offset++);
        } else if (step instanceof Step.Restart) {
            tally = store.restart(tally, this::windowsOf);
            // As whoever takes a partition over does.
            tally.compareWindows();
            windows.keySet().forEach(tally::enter);
        } else if (step instanceof Step.Write write) {
            store.write(tally, write.all(), write.most());
        } else if (step instanceof Step.Lose) {
            store.lose();
        } else if (step instanceof Step.Compare) {
            return compare();
        } else {
            makeRoom(step);
        }
        return null;
    }

    private void makeRoom(Step step) {
        if (step instanceof Step.Settle) {
            tally.settle();
        } else if (store.isBusy()) {
            return;
        } else if (step instanceof Step.Evict evict) {
            evict(evict);
        } else {
            readAgain();
        }
    }

    private void evict(Step.Evict evict) {
        Set<String> before = oracle.articles();
        before.removeIf(tally::isEvicted);
        tally.evict(new HoldingLimits(offset - evict.age(), evict.idleBytes(), evict.over(), 0));
        before.removeIf(article -> !tally.isEvicted(article));
        mayBeAway.addAll(before);
    }

    /** Counts the log from its beginning for the articles that are wanted, and nothing else of it. */
    private void readAgain() {
        List<String> wanted = tally.returning();
        var past = new PartitionTally(LOG, START_OFFSET, id -> ArticleWindows.NONE);
        for (Oracle.Placed placed : log) {
            if (placed.offset() < tally.nextOffset()
                    && wanted.contains(placed.told().articleId())) {
                past.apply(placed.told().toInteraction(), placed.offset());
            }
        }
        past.skipTo(tally.nextOffset());
        tally.bringBack(past, wanted);
    }

    /** Compares also what is in no contest: everything is entered. */
    private @Nullable String compareAll() {
        for (String article : oracle.articles()) {
            var window = new Window(GeneratedHistory.CONTESTS.get(0), GeneratedHistory.START + 7);
            windows.put(article, new ArticleWindows(++windowsVersion, List.of(window), Set.of()));
            mayBeAway.remove(article);
            tally.windowsChanged(article);
        }
        return compare();
    }

    private @Nullable String mark(Step.Mark mark) {
        Step.Mark known = marks.get(mark.contestId());
        boolean isNew = known == null || known.number() < mark.number();
        if (isNew) {
            marks.put(mark.contestId(), mark);
            sealed.put(mark.contestId(), new Bounds(mark.cutOff(), offset));
            mayBeAway.removeIf(article -> windowsOf(article).windows().stream()
                    .anyMatch(window -> window.contestId().equals(mark.contestId())));
        }
        boolean seals = tally.seal(mark.contestId(), mark.number(), mark.cutOff(), offset++);
        return same("whether it seals: " + mark, isNew, seals);
    }

    private ArticleWindows windowsOf(String articleId) {
        return windows.getOrDefault(articleId, ArticleWindows.NONE);
    }

    private @Nullable String compare() {
        if (store.isBusy()) {
            store.lose();
        }
        tally.settle();
        readAgain();
        var articles = new TreeSet<>(oracle.articles());
        windows.forEach((article, entered) -> {
            if (!entered.windows().isEmpty()) {
                articles.add(article);
            }
        });
        for (String article : articles) {
            String difference = compare(article, tally.figures(article));
            if (difference != null) {
                return difference;
            }
        }
        return compareBooks();
    }

    private @Nullable String compare(String article, @Nullable ArticleFigures figures) {
        boolean isEntry = !windowsOf(article).windows().isEmpty();
        if (figures == null && tally.isEvicted(article) && (!isEntry || mayBeAway.contains(article))) {
            return null;
        }
        if (figures == null) {
            return article + " is not known to the tally";
        }
        var expected = new ArrayList<ArticleFigures.Counted>();
        for (Window window : windowsOf(article).windows()) {
            Bounds bounds = sealed.getOrDefault(window.contestId(), Bounds.before(window.cutOff()));
            Seal seal = seal(window);
            expected.add(new ArticleFigures.Counted(
                    window.contestId(),
                    bounds.cutOff(),
                    oracle.figures(article, bounds),
                    own(article, bounds),
                    seal == null ? null : oracle.readers(article, bounds),
                    seal));
        }
        return firstOf(
                same("live of " + article, oracle.figures(article, Bounds.LIVE), figures.live()),
                same("own of " + article, own(article, Bounds.LIVE), figures.own()),
                same("counted of " + article, expected, figures.counted()),
                compareFolds(article));
    }

    private @Nullable String compareFolds(String article) {
        long[] moments = {GeneratedHistory.START + 1, GeneratedHistory.START + 4, GeneratedHistory.START + 30};
        var expected = new ArrayList<Figures>();
        for (int i = 1; i < moments.length; i++) {
            expected.add(oracle.figures(article, Bounds.before(moments[i]))
                    .since(oracle.figures(article, Bounds.before(moments[i - 1]))));
        }
        Bounds asOf = Bounds.before(moments[1]);
        return firstOf(
                same("growth of " + article, expected, Objects.requireNonNull(tally.growth(article, moments))),
                same(
                        "as of a moment, " + article,
                        new FiguresAt(oracle.figures(article, asOf), own(article, asOf), oracle.readers(article, asOf)),
                        Objects.requireNonNull(tally.figures(article, asOf))));
    }

    private OwnFigures own(String article, Bounds bounds) {
        return oracle.own(article, windowsOf(article).authorReaderIds(), bounds);
    }

    private @Nullable Seal seal(Window window) {
        Step.Mark mark = marks.get(window.contestId());
        return mark == null
                ? null
                : new Seal(
                        mark.contestId(),
                        mark.number(),
                        mark.cutOff(),
                        Objects.requireNonNull(sealed.get(mark.contestId())).endOffset());
    }

    /** Every offset is in exactly one of the counters. */
    private @Nullable String compareBooks() {
        tally.skipTo(offset);
        Counters books = tally.counters();
        return firstOf(
                same("records received", offset - START_OFFSET, books.received()),
                same("facts", told, books.applied() + books.duplicate() + books.stale() + books.notHeld()),
                same("dead letters", rejected, books.deadLettered()));
    }

    private static @Nullable String firstOf(@Nullable String... differences) {
        for (String difference : differences) {
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private static @Nullable String same(String what, Object expected, Object actual) {
        return expected.equals(actual) ? null : what + ": expected " + expected + " but the tally says " + actual;
    }
}
