package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.Bounds;
import dev.laurel.metrics.domain.Counters;
import dev.laurel.metrics.domain.History;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.Occurrence;
import dev.laurel.metrics.domain.Seal;
import dev.laurel.metrics.domain.SubjectKind;
import java.util.function.Function;

/** Reads what {@link SnapshotWriter} wrote; running counts are counted anew. */
public final class SnapshotReader {

    private final Bytes.In in;
    private long at;
    private long offset;

    private SnapshotReader(Bytes.In in) {
        this.in = in;
    }

    /**
     * The tally as it was, with the windows known now; every entry is due for publication.
     *
     * @throws UnsoundSnapshotException if a single bit is wrong
     */
    public static PartitionTally read(byte[] bytes, Function<String, ArticleWindows> windows)
            throws UnsoundSnapshotException {
        var in = Bytes.In.sealed(bytes);
        try {
            return new SnapshotReader(in).tally(windows);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new UnsoundSnapshotException("the checksum is right, the content is not", e);
        }
    }

    private PartitionTally tally(Function<String, ArticleWindows> windows) throws UnsoundSnapshotException {
        if (in.fixedInt() != SnapshotWriter.MAGIC) {
            throw new UnsoundSnapshotException("not a snapshot of format 1");
        }
        var log = new LogId(in.text(), in.text(), (int) in.number());
        var tally = new PartitionTally(log, in.number(), windows);
        tally.nextOffset = in.number();
        tally.eventTimeMark = in.fixedLong();
        tally.counters.set(new Counters(
                in.number(), in.number(), in.number(), in.number(), in.number(), in.number(), in.number()));
        for (long left = in.number(); left > 0; left--) {
            var seal = new Seal(in.text(), (int) in.number(), in.signed(), in.number());
            tally.seals.put(seal.contestId(), seal);
        }
        articles(tally);
        rows(tally);
        for (ArticleTally article : tally.articles) {
            tally.recount(article, windows.apply(article.id));
        }
        return tally;
    }

    private void articles(PartitionTally tally) {
        for (long left = in.number(); left > 0; left--) {
            ArticleTally article = tally.addArticle(in.text());
            article.changedAt = in.number();
            long total = 0;
            for (long reports = in.number(); reports > 0; reports--) {
                long when = time();
                long where = place();
                total += in.signed();
                article.views.report(when, total, where);
            }
        }
    }

    private void rows(PartitionTally tally) {
        for (long left = in.number(); left > 0; left--) {
            int index = (int) in.number();
            ArticleTally article = tally.articles.get(index);
            long high = in.fixedLong();
            long low = in.fixedLong();
            int flags = (int) in.number();
            SubjectKind kind = SubjectKind.withCode(flags & 3);
            boolean several = (flags & SnapshotWriter.HISTORY) != 0;
            long more = several ? in.number() : 1;
            Occurrence first = occurrence(several ? (int) in.number() : flags);
            article.newestRow = tally.rows.add(
                    high,
                    low,
                    kind,
                    index,
                    article.newestRow,
                    first.at(),
                    first.seq(),
                    first.withdrawal(),
                    first.offset());
            if (several) {
                tally.rows.setHistory(article.newestRow, history(kind, first, more - 1));
            }
            if (tally.counts(article.newestRow, Bounds.LIVE)) {
                article.live[kind.code()]++;
            }
        }
    }

    private History history(SubjectKind kind, Occurrence first, long more) {
        History history = kind.startingWith(first);
        for (long left = more; left > 0; left--) {
            history = history.with(occurrence((int) in.number()));
        }
        return history;
    }

    private Occurrence occurrence(int flags) {
        long when = time();
        long where = place();
        long seq = (flags & SnapshotWriter.SEQ) != 0 ? in.signed() : Occurrence.NO_SEQ;
        return new Occurrence(when, seq, (flags & SnapshotWriter.WITHDRAWAL) != 0, where);
    }

    private long time() {
        at += in.signed();
        return at;
    }

    private long place() {
        offset += in.signed();
        return offset;
    }
}
