package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.ArticleFigures;
import dev.laurel.metrics.domain.Bounds;
import dev.laurel.metrics.domain.ViewReports;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What is counted of one article. */
final class ArticleTally {

    static final CountedTally[] UNCOUNTED = {};
    static final int NO_ROW = -1;

    private static final ReaderKey[] NOBODY = {};

    final String id;
    private final byte[] utf8;
    final ViewReports views = new ViewReports();
    final KindCounts live = new KindCounts();
    int newestRow = NO_ROW;
    int rowCount;
    int nextOfFingerprint = -1;
    long seedHigh;
    long seedLow;
    /** First offset after the last fact that was kept. */
    long changedAt;
    /** Whether it is among the changes since the last snapshot. */
    boolean changed;

    /** Whether its facts of before {@link #heldFrom} are still to be read; nobody is told its figures until then. */
    boolean returning;

    long heldFrom;

    CountedTally[] counted = UNCOUNTED;
    long windowsVersion;
    boolean unpublished;
    private Set<String> authorIds = Set.of();
    private ReaderKey[] authors = NOBODY;

    ArticleTally(String id) {
        this.id = id;
        this.utf8 = id.getBytes(StandardCharsets.UTF_8);
    }

    boolean isCalled(CharSequence other) {
        boolean isView = other instanceof Text text && text.ascii() != null;
        return isView ? ((Text) other).equalsUtf8(utf8) : id.contentEquals(other);
    }

    /** The newest of its rows, which points to the one before. */
    void addRow(int row) {
        newestRow = row;
        rowCount++;
    }

    /** Only entries of a contest are of interest to anybody else. */
    boolean isEntry() {
        return counted.length > 0;
    }

    /** Whether these are other names of the author than before. */
    boolean setAuthors(Set<String> readerIds, Fingerprint fingerprint) {
        if (readerIds.equals(authorIds)) {
            return false;
        }
        authorIds = readerIds;
        authors = readerIds.stream()
                .map(reader -> {
                    fingerprint.of(reader, seedHigh, seedLow);
                    return new ReaderKey(fingerprint.high(), fingerprint.low());
                })
                .toArray(ReaderKey[]::new);
        return true;
    }

    /** Whether the row's reader is the author. */
    boolean isOwn(SubjectRows rows, int row) {
        if (authors.length == 0 || !rows.knowsReader(row)) {
            return false;
        }
        long high = rows.readerHigh(row);
        for (ReaderKey author : authors) {
            if (author.high() == high && author.low() == rows.readerLow(row)) {
                return true;
            }
        }
        return false;
    }

    /** First offset after what the figures say, seals included: the same whenever the contests became known. */
    private long toldFrom() {
        long from = changedAt;
        for (CountedTally tally : counted) {
            from = tally.seal == null ? from : Math.max(from, tally.seal.endOffset() + 1);
        }
        return from;
    }

    ArticleFigures figures(int partition) {
        List<ArticleFigures.Counted> perContest =
                Arrays.stream(counted).map(tally -> tally.figures(views)).toList();
        return new ArticleFigures(
                id,
                partition,
                windowsVersion,
                toldFrom(),
                live.figures(views.total(Bounds.LIVE)),
                live.ownFigures(),
                perContest);
    }
}
