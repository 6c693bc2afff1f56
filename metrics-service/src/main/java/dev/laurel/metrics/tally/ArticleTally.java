package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.ArticleFigures;
import dev.laurel.metrics.domain.Bounds;
import dev.laurel.metrics.domain.Figures;
import dev.laurel.metrics.domain.SubjectKind;
import dev.laurel.metrics.domain.ViewReports;
import java.util.Arrays;
import java.util.List;

/** What is counted of one article. */
final class ArticleTally {

    static final CountedTally[] UNCOUNTED = {};
    static final int NO_ROW = -1;

    final String id;
    final ViewReports views = new ViewReports();
    final long[] live = new long[SubjectKind.count()];
    int newestRow = NO_ROW;
    int nextOfFingerprint = -1;
    long seedHigh;
    long seedLow;
    /** First offset after the last fact that was kept. */
    long changedAt;

    CountedTally[] counted = UNCOUNTED;
    long windowsVersion;
    boolean unpublished;

    ArticleTally(String id) {
        this.id = id;
    }

    /** Only entries of a contest are of interest to anybody else. */
    boolean isEntry() {
        return counted.length > 0;
    }

    ArticleFigures figures(int partition) {
        List<ArticleFigures.Counted> perContest = Arrays.stream(counted)
                .map(tally -> new ArticleFigures.Counted(
                        tally.contestId,
                        tally.bounds.cutOff(),
                        figures(tally.counts, views.total(tally.bounds)),
                        tally.seal))
                .toList();
        return new ArticleFigures(
                id, partition, windowsVersion, changedAt, figures(live, views.total(Bounds.LIVE)), perContest);
    }

    private static Figures figures(long[] counts, long views) {
        return new Figures(
                views,
                counts[SubjectKind.LIKE.code()],
                counts[SubjectKind.COMMENT.code()],
                counts[SubjectKind.COLLECT.code()]);
    }
}
