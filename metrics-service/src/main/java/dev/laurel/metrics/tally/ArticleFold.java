package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.Bounds;
import dev.laurel.metrics.domain.Figures;
import dev.laurel.metrics.domain.FiguresAt;
import dev.laurel.metrics.domain.History;
import dev.laurel.metrics.domain.Occurrence;
import dev.laurel.metrics.domain.SubjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the events kept of one article come to under any bounds. Looks at every row of the article, so it costs with
 * their number; running counts are kept for what is asked all the time.
 */
final class ArticleFold {

    private final ArticleTally article;
    private final SubjectRows rows;

    ArticleFold(ArticleTally article, SubjectRows rows) {
        this.article = article;
        this.rows = rows;
    }

    /** Figures, the author's part of them, and how many different readers there are. */
    FiguresAt within(Bounds bounds) {
        var counts = new KindCounts();
        Set<ReaderKey> readers = new HashSet<>();
        for (int row = article.newestRow; row != ArticleTally.NO_ROW; row = rows.nextOfArticle(row)) {
            if (rows.counts(row, bounds)) {
                counts.move(rows.kind(row), 1, article.isOwn(rows, row));
                if (rows.knowsReader(row)) {
                    readers.add(new ReaderKey(rows.readerHigh(row), rows.readerLow(row)));
                }
            }
        }
        return new FiguresAt(counts.figures(article.views.total(bounds)), counts.ownFigures(), readers.size());
    }

    /** Counts what the tally looks at, from nothing; of one that is sealed also its readers. */
    void count(CountedTally tally) {
        for (int row = article.newestRow; row != ArticleTally.NO_ROW; row = rows.nextOfArticle(row)) {
            if (rows.counts(row, tally.bounds)) {
                tally.counts.move(rows.kind(row), 1, article.isOwn(rows, row));
            }
        }
        tally.readers = tally.isSealed() ? within(tally.bounds).readers() : null;
    }

    /** Counts anew all that stands, and what is the author's of it. */
    void countLive() {
        article.live.forget();
        for (int row = article.newestRow; row != ArticleTally.NO_ROW; row = rows.nextOfArticle(row)) {
            if (rows.counts(row, Bounds.LIVE)) {
                article.live.move(rows.kind(row), 1, article.isOwn(rows, row));
            }
        }
    }

    /** Counts anew what is the author's of all that stands. */
    void countOwn() {
        article.live.forgetOwn();
        for (int row = article.newestRow; row != ArticleTally.NO_ROW; row = rows.nextOfArticle(row)) {
            if (article.isOwn(rows, row) && rows.counts(row, Bounds.LIVE)) {
                article.live.isOwnToo(rows.kind(row));
            }
        }
    }

    /**
     * What was added between each two neighbouring moments: one figure less than there are moments.
     *
     * @param moments epoch milliseconds, ascending
     */
    List<Figures> between(long[] moments) {
        long[][] steps = new long[SubjectKind.count()][moments.length];
        for (int row = article.newestRow; row != ArticleTally.NO_ROW; row = rows.nextOfArticle(row)) {
            addTo(steps[rows.kind(row).code()], row, moments);
        }
        var figures = new ArrayList<Figures>();
        for (int i = 1; i < moments.length; i++) {
            figures.add(new Figures(
                    views(moments[i]) - views(moments[i - 1]),
                    steps[SubjectKind.LIKE.code()][i],
                    steps[SubjectKind.COMMENT.code()][i],
                    steps[SubjectKind.COLLECT.code()][i]));
        }
        return figures;
    }

    private long views(long moment) {
        return article.views.total(Bounds.before(moment));
    }

    /** By how much the row changes the count at each moment, compared with the moment before. */
    private void addTo(long[] steps, int row, long[] moments) {
        History history = rows.history(row);
        if (history == null) {
            int first = firstAfter(moments, rows.at(row));
            if (!rows.withdrawal(row) && first < moments.length) {
                steps[first]++;
            }
            return;
        }
        List<Occurrence> occurrences = history.occurrences();
        boolean before = false;
        for (int i = firstAfter(moments, occurrences.get(0).at()); i < moments.length; i++) {
            boolean now = history.counts(Bounds.before(moments[i]));
            steps[i] += (now ? 1 : 0) - (before ? 1 : 0);
            before = now;
        }
    }

    /** The first moment whose figures can see what happened at {@code at}. */
    private static int firstAfter(long[] moments, long at) {
        int place = Arrays.binarySearch(moments, at + 1);
        return place < 0 ? -place - 1 : place;
    }
}
