package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.Counters;
import dev.laurel.metrics.domain.History;
import dev.laurel.metrics.domain.Occurrence;
import dev.laurel.metrics.domain.Seal;
import dev.laurel.metrics.domain.ViewReports;
import java.util.List;

/**
 * Writes a {@link PartitionTally} down while it goes on counting: everything that is a function of the log and nothing
 * that depends on contest windows, in segments as {@link SegmentFormat} says.
 *
 * <p>{@link #step} and {@link #finish} look at the tally and need it to themselves; between steps it may move. Rows and
 * articles are never removed or renumbered, and what is kept of them only grows, so what moved after it was written is
 * written once more by {@code finish}, in full consistency with the offset it puts down. A capture of the changes costs
 * with what happened since the one before, however much is known. One capture at a time, ended by {@link #succeeded} or
 * {@link #failed}.
 */
public final class SnapshotCapture {

    private final PartitionTally tally;
    private final boolean whole;
    private final long since;
    private int rows;
    private int articles;
    private Segment segment;
    private final Changes before;
    private Changes taken = new Changes();
    private long offset;

    private SnapshotCapture(PartitionTally tally, boolean whole, Changes before, int rows, int articles, long since) {
        this.tally = tally;
        this.whole = whole;
        this.before = before;
        this.rows = rows;
        this.articles = articles;
        this.since = since;
        this.segment = new Segment();
    }

    /** Writes all that is known. Needs the tally to itself. */
    public static SnapshotCapture whole(PartitionTally tally) {
        // What changed until now is written with everything else; what changes from now on once more at the end.
        Changes before = tally.changes;
        tally.changes = new Changes();
        before.articles.forEach((int index) -> tally.articles.get(index).changed = false);
        return new SnapshotCapture(tally, true, before, 0, 0, tally.nextOffset);
    }

    /** Writes what the last capture that succeeded, or the snapshot that was read, does not say. */
    public static SnapshotCapture changes(PartitionTally tally) {
        return new SnapshotCapture(
                tally, false, new Changes(), tally.storedRows, tally.storedArticles, tally.storedOffset);
    }

    /** Writes about so many articles or rows; whether there is more. */
    public boolean step(int most) {
        articlesTo(Math.min(tally.articles.size(), articles + most));
        if (articles < tally.articles.size()) {
            return true;
        }
        rowsTo(Math.min(tally.rows.size(), rows + most));
        return rows < tally.rows.size();
    }

    /** Writes the rest; the snapshot is the tally as it is now. */
    public void finish() {
        articlesTo(tally.articles.size());
        rowsTo(tally.rows.size());
        taken = tally.changes;
        tally.changes = new Changes();
        moreOccurrences();
        moreReports();
        evicted();
        head();
        offset = tally.nextOffset;
    }

    /** Bytes in the segment so far. */
    public int size() {
        return segment.out.size();
    }

    /** Ends the segment and begins another. Does not look at the tally. */
    public byte[] cut() {
        byte[] bytes = segment.out.sealed();
        segment = new Segment();
        return bytes;
    }

    /** The offset that the snapshot reaches; known when finished. */
    public long offset() {
        return offset;
    }

    /** The snapshot is safe: the next capture of changes begins at its end. */
    public void succeeded() {
        tally.storedRows = rows;
        tally.storedArticles = articles;
        tally.storedOffset = offset;
        tally.rewritten &= !whole;
    }

    /** It is not: what it took is still to be written. */
    public void failed() {
        tally.changes.giveBack(before, tally.articles);
        tally.changes.giveBack(taken, tally.articles);
    }

    private void articlesTo(int end) {
        if (end == articles) {
            return;
        }
        Bytes.Out out = segment.block(SegmentFormat.ARTICLES);
        out.number(articles);
        out.number(end - articles);
        for (; articles < end; articles++) {
            ArticleTally article = tally.articles.get(articles);
            out.text(article.id);
            reports(article, Long.MIN_VALUE);
        }
    }

    private void moreReports() {
        Bytes.Out out = segment.block(SegmentFormat.MORE_REPORTS);
        out.number(taken.articles.size());
        for (int index : taken.articles.toIntArray()) {
            ArticleTally article = tally.articles.get(index);
            article.changed = false;
            out.number(index);
            reports(article, since);
        }
    }

    private void reports(ArticleTally article, long from) {
        ViewReports views = article.views;
        long count = 0;
        for (int i = 0; i < views.size(); i++) {
            count += views.offset(i) >= from ? 1 : 0;
        }
        segment.out.number(article.changedAt);
        segment.out.number(count);
        for (int i = 0; i < views.size(); i++) {
            if (views.offset(i) >= from) {
                segment.time(views.at(i));
                segment.place(views.offset(i));
                segment.out.number(views.total(i));
            }
        }
    }

    private void rowsTo(int end) {
        if (end == rows) {
            return;
        }
        Bytes.Out out = segment.block(SegmentFormat.ROWS);
        out.number(rows);
        out.number(end - rows);
        for (; rows < end; rows++) {
            out.number(tally.rows.article(rows));
            out.fixedLong(tally.rows.high(rows));
            out.fixedLong(tally.rows.low(rows));
            occurrences(rows, Long.MIN_VALUE);
        }
    }

    private void moreOccurrences() {
        Bytes.Out out = segment.block(SegmentFormat.MORE_OCCURRENCES);
        out.number(taken.rows.size());
        int[] changed = taken.rows.toIntArray();
        java.util.Arrays.sort(changed);
        for (int row : changed) {
            out.number(row);
            occurrences(row, since);
        }
    }

    private void occurrences(int row, long from) {
        Bytes.Out out = segment.out;
        SubjectRows all = tally.rows;
        boolean named = all.kind(row) == dev.laurel.metrics.domain.SubjectKind.COMMENT && all.knowsReader(row);
        out.number(all.kind(row).code() | (named ? SegmentFormat.READER : 0));
        if (named) {
            out.fixedLong(all.readerHigh(row));
            out.fixedLong(all.readerLow(row));
        }
        History history = all.history(row);
        if (history == null) {
            out.number(1);
            segment.occurrence(all.withdrawal(row), all.at(row), all.seq(row), all.offset(row));
            return;
        }
        List<Occurrence> known = history.occurrences();
        long count = 0;
        for (Occurrence each : known) {
            count += each.offset() >= from ? 1 : 0;
        }
        out.number(count);
        for (Occurrence each : known) {
            if (each.offset() >= from) {
                segment.occurrence(each.withdrawal(), each.at(), each.seq(), each.offset());
            }
        }
    }

    private void evicted() {
        if (tally.counters.notHeld > 0) {
            segment.block(SegmentFormat.NOT_HELD).number(tally.counters.notHeld);
        }
        if (whole && tally.absence.evicted.size() > 0) {
            tally.absence.evicted.write(segment.block(SegmentFormat.EVICTED));
        }
    }

    private void head() {
        Bytes.Out out = segment.block(SegmentFormat.HEAD);
        out.number(tally.startOffset());
        out.number(tally.nextOffset());
        out.fixedLong(tally.eventTimeMark());
        Counters counters = tally.counters();
        out.number(counters.applied());
        out.number(counters.duplicate());
        out.number(counters.stale());
        out.number(counters.deadLettered());
        out.number(counters.control());
        out.number(counters.late());
        out.number(counters.decreases());
        List<Seal> seals = tally.seals();
        out.number(seals.size());
        for (Seal seal : seals) {
            out.text(seal.contestId());
            out.number(seal.number());
            out.signed(seal.cutOff());
            out.number(seal.endOffset());
        }
    }

    /** What is written to one segment: numbers are relative to the ones before. */
    private final class Segment {

        private final Bytes.Out out = new Bytes.Out();
        private long at;
        private long place;

        Segment() {
            out.fixedInt(SegmentFormat.MAGIC);
            out.text(tally.log().clusterId());
            out.text(tally.log().topicId());
            out.number(tally.log().partition());
        }

        Bytes.Out block(int kind) {
            out.number(kind);
            return out;
        }

        void occurrence(boolean withdrawal, long when, long seq, long where) {
            boolean ordered = seq != Occurrence.NO_SEQ;
            out.number((withdrawal ? SegmentFormat.WITHDRAWAL : 0) | (ordered ? SegmentFormat.SEQ : 0));
            time(when);
            place(where);
            if (ordered) {
                out.signed(seq);
            }
        }

        void time(long next) {
            out.signed(next - at);
            at = next;
        }

        void place(long next) {
            out.signed(next - place);
            place = next;
        }
    }
}
