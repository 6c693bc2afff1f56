package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.Counters;
import dev.laurel.metrics.domain.History;
import dev.laurel.metrics.domain.Occurrence;
import dev.laurel.metrics.domain.Seal;
import dev.laurel.metrics.domain.ViewReports;
import java.util.List;

/**
 * Writes a {@link PartitionTally} down: everything that is a function of the log and nothing that depends on contest
 * windows. Format 1: numbers are variable-length and relative to the one before, fingerprints are 16 bytes, the last
 * four bytes are the CRC-32C of all before them. {@link SnapshotReader} reads it.
 */
public final class SnapshotWriter {

    static final int MAGIC = 0x4c54_5301;
    static final int WITHDRAWAL = 1 << 2;
    static final int SEQ = 1 << 3;
    static final int HISTORY = 1 << 4;

    private final Bytes.Out out = new Bytes.Out();
    private long at;
    private long offset;

    private SnapshotWriter() {}

    /** The bytes; about 22 per subject. */
    public static byte[] write(PartitionTally tally) {
        var writer = new SnapshotWriter();
        writer.head(tally);
        writer.articles(tally.articles);
        writer.rows(tally.rows);
        return writer.out.sealed();
    }

    private void head(PartitionTally tally) {
        out.fixedInt(MAGIC);
        out.text(tally.log().clusterId());
        out.text(tally.log().topicId());
        out.number(tally.log().partition());
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

    private void articles(List<ArticleTally> articles) {
        out.number(articles.size());
        for (ArticleTally article : articles) {
            out.text(article.id);
            out.number(article.changedAt);
            ViewReports views = article.views;
            out.number(views.size());
            long total = 0;
            for (int i = 0; i < views.size(); i++) {
                time(views.at(i));
                place(views.offset(i));
                out.signed(views.total(i) - total);
                total = views.total(i);
            }
        }
    }

    private void rows(SubjectRows rows) {
        out.number(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            History history = rows.history(row);
            out.number(rows.article(row));
            out.fixedLong(rows.high(row));
            out.fixedLong(rows.low(row));
            int kind = rows.kind(row).code();
            if (history == null) {
                occurrence(kind, rows.withdrawal(row), rows.at(row), rows.seq(row), rows.offset(row));
            } else {
                out.number(kind | HISTORY);
                out.number(history.occurrences().size());
                for (Occurrence each : history.occurrences()) {
                    occurrence(kind, each.withdrawal(), each.at(), each.seq(), each.offset());
                }
            }
        }
    }

    private void occurrence(int kind, boolean withdrawal, long when, long seq, long where) {
        boolean ordered = seq != Occurrence.NO_SEQ;
        out.number(kind | (withdrawal ? WITHDRAWAL : 0) | (ordered ? SEQ : 0));
        time(when);
        place(where);
        if (ordered) {
            out.signed(seq);
        }
    }

    private void time(long next) {
        out.signed(next - at);
        at = next;
    }

    private void place(long next) {
        out.signed(next - offset);
        offset = next;
    }
}
