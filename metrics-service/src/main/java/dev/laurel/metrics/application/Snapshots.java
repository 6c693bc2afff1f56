package dev.laurel.metrics.application;

import dev.laurel.metrics.domain.LogId;
import java.util.List;
import java.util.function.Supplier;

/** Stored states of partitions. A snapshot is a function of a prefix of its log, so whoever wrote it, it is right. */
public interface Snapshots {

    /** Keeps the snapshot safe before it returns; older ones but the one before may go. */
    void save(LogId log, long offset, byte[] content);

    /** The snapshots of exactly this log, highest offset first. */
    List<Stored> newestFirst(LogId log);

    /** One snapshot; its content is read when asked for, which may find it {@link DamagedException damaged}. */
    record Stored(long offset, Supplier<byte[]> content) {}

    /** Parts of a stored snapshot are gone. Another thing than a store that cannot be reached. */
    final class DamagedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** What the store says. */
        public DamagedException(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
