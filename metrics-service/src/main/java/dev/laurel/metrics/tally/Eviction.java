package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.HoldingLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Makes room in a tally: chooses the articles that nobody needs now and writes what stays anew without them. Choosing
 * costs with the number of articles, removing with all that is held.
 */
final class Eviction {

    private final PartitionTally tally;
    private final HoldingLimits limits;
    private final long[] bytes;
    private final BitSet leaving = new BitSet();

    Eviction(PartitionTally tally, HoldingLimits limits) {
        this.tally = tally;
        this.limits = limits;
        this.bytes = bytesByArticle();
    }

    /** How many articles have gone. */
    int take() {
        chooseIdle();
        chooseOver();
        long gain = leaving.stream().mapToLong(index -> bytes[index]).sum();
        long held = Arrays.stream(bytes).sum();
        if (leaving.isEmpty() || gain * 100 < held * limits.worthPercent()) {
            return 0;
        }
        return remove();
    }

    private long[] bytesByArticle() {
        var sizes = new long[tally.articles.size()];
        long perRow = tally.rows.size() == 0 ? 0 : tally.rows.bytes() / tally.rows.size();
        for (int index = 0; index < sizes.length; index++) {
            ArticleTally article = tally.articles.get(index);
            sizes[index] = article.rowCount * perRow + ArticleIndex.bytes(article);
        }
        return sizes;
    }

    private void chooseIdle() {
        List<Integer> idle = new ArrayList<>();
        long left = 0;
        for (int index = 0; index < bytes.length; index++) {
            ArticleTally article = tally.articles.get(index);
            if (article.isEntry() || article.returning || article.unpublished) {
                continue;
            }
            if (article.changedAt <= limits.idleBefore()) {
                leaving.set(index);
            } else {
                idle.add(index);
                left += bytes[index];
            }
        }
        if (left <= limits.idleBytes()) {
            return;
        }
        idle.sort(Comparator.comparingLong(index -> tally.articles.get(index).changedAt));
        for (int index : idle) {
            if (left <= limits.idleBytes() / 2) {
                break;
            }
            leaving.set(index);
            left -= bytes[index];
        }
    }

    private void chooseOver() {
        for (int index = 0; index < bytes.length; index++) {
            ArticleTally article = tally.articles.get(index);
            // What is not told yet of it is told first.
            boolean mayGo = article.isEntry() && !article.unpublished && !article.returning;
            if (mayGo && Arrays.stream(article.counted).allMatch(this::isOver)) {
                leaving.set(index);
            }
        }
    }

    private boolean isOver(CountedTally counted) {
        return counted.isSealed() && limits.over().contains(counted.contestId);
    }

    private int remove() {
        var stays = new ArticleIndex();
        var numbers = new int[bytes.length];
        int gone = 0;
        int kept = 0;
        for (int index = 0; index < bytes.length; index++) {
            ArticleTally article = tally.articles.get(index);
            if (leaving.get(index) && tally.absence.evicted.add(article.seedHigh, article.seedLow)) {
                numbers[index] = -1;
                gone++;
                if (article.isEntry()) {
                    tally.absence.evicted.free(article.id, new Evicted.Freed(article.windowsVersion, tally.nextOffset));
                }
            } else {
                numbers[index] = stays.size();
                kept += article.rowCount;
                stays.add(article);
            }
        }
        tally.replace(copyRows(numbers, stays, kept), stays);
        return gone;
    }

    private SubjectRows copyRows(int[] numbers, ArticleIndex stays, int kept) {
        SubjectRows all = tally.rows;
        var copy = new SubjectRows(kept);
        // The articles point to the old rows until all is copied, so that counting goes on should memory not suffice.
        var newest = new int[stays.size()];
        Arrays.fill(newest, ArticleTally.NO_ROW);
        for (int row = 0; row < all.size(); row++) {
            int number = numbers[all.article(row)];
            if (number >= 0) {
                newest[number] = copy.add(all, row, number, newest[number]);
            }
        }
        for (int number = 0; number < newest.length; number++) {
            stays.get(number).newestRow = newest[number];
        }
        return copy;
    }
}
