package dev.laurel.metrics.tally;

/** A snapshot is damaged, or of a format that is not known. */
public final class UnsoundSnapshotException extends Exception {

    private static final long serialVersionUID = 1L;

    UnsoundSnapshotException(String message) {
        super(message);
    }

    UnsoundSnapshotException(String message, Throwable cause) {
        super(message, cause);
    }
}
