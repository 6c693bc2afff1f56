package dev.laurel.chassis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What became of every line of a batch.
 *
 * @param receiptId the id under which the receipt can be asked for later; null where none are kept
 * @param accepted how many lines were accepted
 * @param duplicates lines that repeat what is known already; they changed nothing
 * @param rejected lines that were not accepted, and why
 */
public record BatchReceipt(
        @Nullable String receiptId, int accepted, List<LineNote> duplicates, List<RejectedLine> rejected) {

    /** Copies the lists. */
    public BatchReceipt {
        duplicates = List.copyOf(duplicates);
        rejected = List.copyOf(rejected);
    }

    /** What became of a batch, not kept yet. */
    public BatchReceipt(int accepted, List<LineNote> duplicates, List<RejectedLine> rejected) {
        this(null, accepted, duplicates, rejected);
    }

    /** The same, kept under this id. */
    public BatchReceipt under(String id) {
        return new BatchReceipt(id, accepted, duplicates, rejected);
    }

    /** 202 if any line was good, a duplicate included; 422 if none was. */
    public HttpStatus status() {
        return accepted > 0 || !duplicates.isEmpty() ? HttpStatus.ACCEPTED : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
