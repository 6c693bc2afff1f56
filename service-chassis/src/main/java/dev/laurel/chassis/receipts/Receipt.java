package dev.laurel.chassis.receipts;

import dev.laurel.chassis.web.LineNote;
import dev.laurel.chassis.web.RejectedLine;
import java.time.Instant;
import java.util.List;

/**
 * What became of a batch, to be asked for later.
 *
 * @param at when it was answered
 * @param caller the subject of the token that it came with
 * @param duplicateCount how many lines repeated others; {@code duplicates} has the first of them
 * @param rejectedCount how many lines were not accepted; {@code rejected} has the first of them
 * @param places where the accepted lines stand in the log, ordered by topic and partition
 */
public record Receipt(
        String receiptId,
        Instant at,
        String caller,
        int accepted,
        int duplicateCount,
        int rejectedCount,
        List<LineNote> duplicates,
        List<RejectedLine> rejected,
        List<LogRange> places) {

    /** Copies the lists. */
    public Receipt {
        duplicates = List.copyOf(duplicates);
        rejected = List.copyOf(rejected);
        places = List.copyOf(places);
    }

    /**
     * A part of a partition's log within which accepted lines stand, among those of others.
     *
     * @param firstOffset of the first line
     * @param lastOffset of the last line
     * @param lines how many lines of the batch are there
     */
    public record LogRange(String topic, int partition, long firstOffset, long lastOffset, int lines) {}
}
