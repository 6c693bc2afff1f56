package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.Counters;
import dev.laurel.metrics.domain.History;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.Occurrence;
import dev.laurel.metrics.domain.Seal;
import dev.laurel.metrics.domain.SubjectKind;
import java.util.function.Function;

/** Reads the segments that {@link SnapshotCapture} wrote, in their order; running counts are counted anew. */
public final class SnapshotReader {

    private final PartitionTally tally;
    private boolean whole;
    private long notHeld;

    /**
     * A reader of a snapshot of this log.
     *
     * @param windows  the contests of an article as they are known now
     * @param subjects about how many subjects there will be, at least 0; saves time where it is right
     */
    public SnapshotReader(LogId log, Function<String, ArticleWindows> windows, long subjects) {
        this.tally = new PartitionTally(log, 0, windows, (int) Math.min(subjects, 1 << 28));
    }

    /**
     * Reads the next segment.
     *
     * @throws UnsoundSnapshotException if a single bit is wrong, or it is not the next one, or of another log
     */
    public void read(byte[] segment) throws UnsoundSnapshotException {
        var in = Bytes.In.sealed(segment);
        try {
            new Segment(in).read();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new UnsoundSnapshotException("the checksum is right, the content is not", e);
        }
    }

    /**
     * The tally as it was, with the windows known now; every entry is due for publication.
     *
     * @throws UnsoundSnapshotException if the last segment is missing
     */
    public PartitionTally tally() throws UnsoundSnapshotException {
        if (!whole) {
            throw new UnsoundSnapshotException("the last segment is missing");
        }
        tally.storedRows = tally.rows.size();
        tally.storedArticles = tally.articles.size();
        tally.storedOffset = tally.nextOffset;
        tally.absence.findReturning();
        tally.recountAll();
        return tally;
    }

    /** One segment being read. */
    private final class Segment {

        private final Bytes.In in;
        private long at;
        private long place;

        Segment(Bytes.In in) {
            this.in = in;
        }

        void read() throws UnsoundSnapshotException {
            if (in.fixedInt() != SegmentFormat.MAGIC) {
                throw new UnsoundSnapshotException("not of format 2");
            }
            var log = new LogId(in.text(), in.text(), (int) in.number());
            if (!log.equals(tally.log())) {
                throw new UnsoundSnapshotException("it is of " + log);
            }
            whole = false;
            while (in.hasMore()) {
                int kind = (int) in.number();
                switch (kind) {
                    case SegmentFormat.ARTICLES -> articles();
                    case SegmentFormat.ROWS -> rows();
                    case SegmentFormat.MORE_OCCURRENCES -> moreOccurrences();
                    case SegmentFormat.MORE_REPORTS -> moreReports();
                    case SegmentFormat.NOT_HELD -> notHeld = in.number();
                    case SegmentFormat.EVICTED -> tally.absence.evicted.read(in);
                    case SegmentFormat.HEAD -> head();
                    default -> throw new UnsoundSnapshotException("a block of kind " + kind);
                }
            }
        }

        private void articles() throws UnsoundSnapshotException {
            goesOnFrom(tally.articles.size());
            for (long left = in.number(); left > 0; left--) {
                reports(tally.articles.add(in.text()));
            }
        }

        private void moreReports() {
            for (long left = in.number(); left > 0; left--) {
                reports(tally.articles.get((int) in.number()));
            }
        }

        private void reports(ArticleTally article) {
            article.changedAt = in.number();
            for (long left = in.number(); left > 0; left--) {
                long when = time();
                long where = place();
                article.views.report(when, in.number(), where);
            }
        }

        private void rows() throws UnsoundSnapshotException {
            goesOnFrom(tally.rows.size());
            for (long left = in.number(); left > 0; left--) {
                int index = (int) in.number();
                ArticleTally article = tally.articles.get(index);
                long high = in.fixedLong();
                long low = in.fixedLong();
                int flags = (int) in.number();
                SubjectKind kind = SubjectKind.withCode(flags & 3);
                ReaderKey reader =
                        (flags & SegmentFormat.READER) == 0 ? null : new ReaderKey(in.fixedLong(), in.fixedLong());
                long count = in.number();
                Occurrence first = occurrence();
                int row = tally.rows.add(
                        high,
                        low,
                        kind,
                        index,
                        article.newestRow,
                        first.at(),
                        first.seq(),
                        first.withdrawal(),
                        first.offset());
                article.addRow(row);
                if (reader != null) {
                    tally.rows.setReader(row, reader);
                }
                more(row, kind, count - 1);
            }
        }

        private void moreOccurrences() {
            for (long left = in.number(); left > 0; left--) {
                int row = (int) in.number();
                int flags = (int) in.number();
                if ((flags & SegmentFormat.READER) != 0) {
                    tally.rows.setReader(row, new ReaderKey(in.fixedLong(), in.fixedLong()));
                }
                more(row, SubjectKind.withCode(flags & 3), in.number());
            }
        }

        private void more(int row, SubjectKind kind, long count) {
            for (long left = count; left > 0; left--) {
                History known = tally.rows.history(row);
                History before = known == null ? kind.startingWith(tally.rows.occurrence(row)) : known;
                History after = before.with(occurrence());
                if (after != before) {
                    tally.rows.setHistory(row, after);
                }
            }
        }

        private Occurrence occurrence() {
            int flags = (int) in.number();
            long when = time();
            long where = place();
            long seq = (flags & SegmentFormat.SEQ) != 0 ? in.signed() : Occurrence.NO_SEQ;
            return new Occurrence(when, seq, (flags & SegmentFormat.WITHDRAWAL) != 0, where);
        }

        private void head() {
            tally.startOffset = in.number();
            tally.nextOffset = in.number();
            tally.eventTimeMark = in.fixedLong();
            tally.counters.set(new Counters(
                    in.number(),
                    in.number(),
                    in.number(),
                    in.number(),
                    in.number(),
                    notHeld,
                    in.number(),
                    in.number()));
            for (long left = in.number(); left > 0; left--) {
                var seal = new Seal(in.text(), (int) in.number(), in.signed(), in.number());
                tally.seals.put(seal.contestId(), seal);
            }
            whole = true;
        }

        private void goesOnFrom(int known) throws UnsoundSnapshotException {
            if (in.number() != known) {
                throw new UnsoundSnapshotException("a segment before it is missing");
            }
        }

        private long time() {
            at += in.signed();
            return at;
        }

        private long place() {
            place += in.signed();
            return place;
        }
    }
}
