package dev.laurel.metrics.application;

import dev.laurel.metrics.domain.LogId;
import java.util.List;

/**
 * Stored states of partitions. A snapshot is a function of a prefix of its log, so whoever wrote it, it is right. It is
 * a manifest that lists segments; snapshots share the segments that did not change.
 */
public interface Snapshots {

    /** Stores a segment and returns when it is safe; no snapshot has it yet. */
    Segment write(LogId log, byte[] content);

    /**
     * Stores a snapshot. Returns when it and its newest segments can be read back, and only then removes older ones:
     * the one before stays, and the last that shares no segment with this one. Throws a {@link DamagedException} if a
     * segment is gone or cannot be read back.
     *
     * @param unread how many of the last segments nobody has read back yet
     */
    void complete(Manifest manifest, int unread);

    /** The snapshots of exactly this log, highest offset first. */
    List<Manifest> newestFirst(LogId log);

    /** The content of a segment. Throws a {@link DamagedException} if it is not what was written. */
    byte[] read(Segment segment);

    /**
     * A part of snapshots, never changed.
     *
     * @param id       what the store knows it by
     * @param length   in bytes
     * @param checksum CRC-32C of the content
     */
    record Segment(String id, long length, int checksum) {}

    /**
     * A snapshot.
     *
     * @param offset   first offset that it does not cover
     * @param subjects how many subjects it knows
     * @param segments in the order in which they are read
     */
    record Manifest(LogId log, long offset, long subjects, List<Segment> segments) {
        public Manifest {
            segments = List.copyOf(segments);
        }

        /** Bytes of all segments. */
        public long bytes() {
            return segments.stream().mapToLong(Segment::length).sum();
        }
    }

    /** Parts of a stored snapshot are gone or altered. Another thing than a store that cannot be reached. */
    final class DamagedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** What is wrong. */
        public DamagedException(String message) {
            super(message);
        }

        /** What the store says. */
        public DamagedException(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
