package dev.laurel.metrics.tally;

/**
 * What a segment of a snapshot looks like, format 2: the magic number, which log it is of, then blocks, each with its
 * kind and its length, and the CRC-32C of all before it as the last four bytes. Numbers are variable-length and event
 * times and offsets relative to the one before; fingerprints are 16 bytes.
 *
 * <p>The segments of a snapshot are read in their order into an empty tally. Rows and articles get their numbers by that
 * order, so each block of new ones begins with the number that it goes on from. What a block says of a row or an article
 * is added to what is known of it; said twice it changes nothing, so a block may repeat what one before it said. The
 * last block of the last segment is the {@link #HEAD}.
 */
final class SegmentFormat {

    static final int MAGIC = 0x4c54_5302;

    /** New articles with their reports of views. */
    static final int ARTICLES = 1;
    /** New rows with all that is known of them. */
    static final int ROWS = 2;
    /** Occurrences that older rows got. */
    static final int MORE_OCCURRENCES = 3;
    /** Reports of views that older articles got. */
    static final int MORE_REPORTS = 4;
    /** Offsets, counters and seals. */
    static final int HEAD = 5;
    /** How many facts were about evicted articles; left out if there were none. */
    static final int NOT_HELD = 6;
    /** The evicted articles; only in a snapshot's first segments, since eviction writes all anew. */
    static final int EVICTED = 7;

    // Flags of an occurrence, after the two bits of its kind.
    static final int WITHDRAWAL = 1 << 2;
    static final int SEQ = 1 << 3;

    // Flags of a row, after the two bits of its kind.
    static final int READER = 1 << 2;

    private SegmentFormat() {}
}
