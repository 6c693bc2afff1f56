package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.Bounds;
import dev.laurel.metrics.domain.History;
import dev.laurel.metrics.domain.Occurrence;
import dev.laurel.metrics.domain.SubjectKind;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row per (article, reader or comment, kind): a fingerprint and the only occurrence packed into three numbers;
 * the few subjects with more than one occurrence point to a {@link History}. Rows are numbered from 0 in the order in
 * which they were added and never move. Not safe for concurrent use.
 *
 * <p>The fingerprint of a like or collect is the reader's {@link ReaderKey} with a constant of the kind folded in, so
 * the reader can be told from it; of a comment the reader is kept beside the row.
 */
final class SubjectRows {

    private static final int NONE = -1;
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int MASK = CHUNK - 1;
    // Per row: fingerprint (2), stamp = at << 2 | has history << 1 | withdrawal, offset or index into histories.
    private static final int LONGS = 4;
    // Per row: article << 2 | kind, next row of the article, next row with the same first half of the fingerprint.
    private static final int INTS = 3;
    // Measured for this heap layout with compressed references; good enough for a meter.
    private static final int BYTES_OF_HISTORY = 160;
    private static final int BYTES_OF_READER = 48;

    private final Long2IntOpenHashMap rowByFingerprint;
    private final List<long[]> longs = new ArrayList<>();
    private final List<int[]> ints = new ArrayList<>();
    private final List<long @Nullable []> seqs = new ArrayList<>();
    private final List<History> histories = new ArrayList<>();
    private final Int2ObjectOpenHashMap<ReaderKey> commentReaders = new Int2ObjectOpenHashMap<>();
    private int chunksOfSeqs;
    private int size;

    /** Rows of which about so many are expected. */
    SubjectRows(int expected) {
        rowByFingerprint = new Long2IntOpenHashMap(Math.max(16, expected));
        rowByFingerprint.defaultReturnValue(NONE);
    }

    /** What makes the fingerprint of a reader's like or collect from the reader's; 0 for other kinds. */
    static long foldedIn(SubjectKind kind) {
        return switch (kind) {
            case LIKE -> 0x9e37_79b9_7f4a_7c15L;
            case COLLECT -> 0xc2b2_ae3d_27d4_eb4fL;
            case COMMENT -> 0;
        };
    }

    int size() {
        return size;
    }

    /** Number of subjects with more than one occurrence. */
    int histories() {
        return histories.size();
    }

    /** About how much memory the rows take. */
    long bytes() {
        return (long) longs.size() * CHUNK * (LONGS * Long.BYTES + INTS * Integer.BYTES)
                + (long) chunksOfSeqs * CHUNK * Long.BYTES
                + (long) rowByFingerprint.size() * 2 * (Long.BYTES + Integer.BYTES)
                + (long) histories.size() * BYTES_OF_HISTORY
                + (long) commentReaders.size() * BYTES_OF_READER;
    }

    /** The row, or -1. */
    int find(long high, long low) {
        int row = rowByFingerprint.get(high);
        while (row != NONE && longAt(row, 1) != low) {
            row = intAt(row, 2);
        }
        return row;
    }

    /** Adds a row with its first occurrence for a subject that {@link #find} does not find. */
    int add(
            long high,
            long low,
            SubjectKind kind,
            int article,
            int nextOfArticle,
            long at,
            long seq,
            boolean withdrawal,
            long offset) {
        int row = size++;
        if ((row & MASK) == 0) {
            longs.add(new long[CHUNK * LONGS]);
            ints.add(new int[CHUNK * INTS]);
            seqs.add(null);
        }
        long[] words = longs.get(row >> CHUNK_BITS);
        int word = (row & MASK) * LONGS;
        words[word] = high;
        words[word + 1] = low;
        words[word + 2] = (at << 2) | (withdrawal ? 1 : 0);
        words[word + 3] = offset;
        int[] links = ints.get(row >> CHUNK_BITS);
        int link = (row & MASK) * INTS;
        links[link] = (article << 2) | kind.code();
        links[link + 1] = nextOfArticle;
        links[link + 2] = rowByFingerprint.put(high, row);
        if (seq != Occurrence.NO_SEQ) {
            setSeq(row, seq);
        }
        return row;
    }

    /** Adds a row with all that other rows know of its subject, which {@link #find} does not find here. */
    int add(SubjectRows others, int other, int article, int nextOfArticle) {
        History history = others.history(other);
        Occurrence first = history == null
                ? others.occurrence(other)
                : history.occurrences().get(0);
        SubjectKind kind = others.kind(other);
        int row = add(
                others.high(other),
                others.low(other),
                kind,
                article,
                nextOfArticle,
                first.at(),
                first.seq(),
                first.withdrawal(),
                first.offset());
        if (history != null) {
            setHistory(row, history);
        }
        if (kind == SubjectKind.COMMENT && others.knowsReader(other)) {
            setReader(row, others.commentReader(other));
        }
        return row;
    }

    long high(int row) {
        return longAt(row, 0);
    }

    long low(int row) {
        return longAt(row, 1);
    }

    SubjectKind kind(int row) {
        return SubjectKind.withCode(intAt(row, 0) & 3);
    }

    int article(int row) {
        return intAt(row, 0) >>> 2;
    }

    int nextOfArticle(int row) {
        return intAt(row, 1);
    }

    /** Whether the subject counts. */
    boolean counts(int row, Bounds bounds) {
        History history = history(row);
        return history == null
                ? History.singleCounts(withdrawal(row), at(row), offset(row), bounds)
                : history.counts(bounds);
    }

    /** Whose comment this is. */
    void setReader(int row, ReaderKey reader) {
        commentReaders.put(row, reader);
    }

    /** False for a comment of which only the removal is known. */
    boolean knowsReader(int row) {
        return kind(row) != SubjectKind.COMMENT || commentReaders.containsKey(row);
    }

    /** First half of the {@link ReaderKey}; for rows whose reader is known. */
    long readerHigh(int row) {
        SubjectKind kind = kind(row);
        return kind == SubjectKind.COMMENT ? commentReader(row).high() : high(row) ^ foldedIn(kind);
    }

    /** Second half of the {@link ReaderKey}. */
    long readerLow(int row) {
        return kind(row) == SubjectKind.COMMENT ? commentReader(row).low() : low(row);
    }

    /** Whose comment this is, of a row whose reader is known. */
    ReaderKey commentReader(int row) {
        return Objects.requireNonNull(commentReaders.get(row));
    }

    /** The history, or null if the row holds a single occurrence. */
    @Nullable
    History history(int row) {
        return (longAt(row, 2) & 2) == 0 ? null : histories.get((int) longAt(row, 3));
    }

    /** Replaces what is known of the subject. */
    void setHistory(int row, History history) {
        long[] words = longs.get(row >> CHUNK_BITS);
        int word = (row & MASK) * LONGS;
        if ((words[word + 2] & 2) == 0) {
            words[word + 2] |= 2;
            words[word + 3] = histories.size();
            histories.add(history);
        } else {
            histories.set((int) words[word + 3], history);
        }
    }

    // The following four are for rows without a history.

    long at(int row) {
        return longAt(row, 2) >> 2;
    }

    boolean withdrawal(int row) {
        return (longAt(row, 2) & 1) != 0;
    }

    long offset(int row) {
        return longAt(row, 3);
    }

    long seq(int row) {
        long[] chunk = seqs.get(row >> CHUNK_BITS);
        return chunk == null ? Occurrence.NO_SEQ : chunk[row & MASK];
    }

    /** The single occurrence of a row without a history. */
    Occurrence occurrence(int row) {
        return new Occurrence(at(row), seq(row), withdrawal(row), offset(row));
    }

    private void setSeq(int row, long seq) {
        long[] chunk = seqs.get(row >> CHUNK_BITS);
        if (chunk == null) {
            chunk = new long[CHUNK];
            Arrays.fill(chunk, Occurrence.NO_SEQ);
            seqs.set(row >> CHUNK_BITS, chunk);
            chunksOfSeqs++;
        }
        chunk[row & MASK] = seq;
    }

    private long longAt(int row, int place) {
        return longs.get(row >> CHUNK_BITS)[(row & MASK) * LONGS + place];
    }

    private int intAt(int row, int place) {
        return ints.get(row >> CHUNK_BITS)[(row & MASK) * INTS + place];
    }
}
