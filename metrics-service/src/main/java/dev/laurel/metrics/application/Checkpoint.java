package dev.laurel.metrics.application;

import dev.laurel.metrics.tally.PartitionTally;
import dev.laurel.metrics.tally.SnapshotCapture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a partition's state safe, in the only order that loses nothing: publish, wait for the broker, store the
 * snapshot; the caller commits afterwards. A step that fails leaves everything as it was before, to be tried again.
 * Counting goes on meanwhile: the tally is held for a few thousand facts at a time.
 *
 * <p>A snapshot is the segments of the one before and one or more with what happened since, so it costs with that and
 * not with the size of the state. When many small segments have come together, all is written anew.
 */
public final class Checkpoint {

    private static final int AT_ONCE = 1 << 13;
    private static final int SEGMENT_BYTES = 4 << 20;
    private static final int MOST_SMALL_SEGMENTS = 400;

    private final PublishMetrics publication;
    private final Snapshots snapshots;
    private final Duration patience;

    /** Waits {@code patience} for dead letters. */
    public Checkpoint(PublishMetrics publication, Snapshots snapshots, Duration patience) {
        this.publication = publication;
        this.snapshots = snapshots;
        this.patience = patience;
    }

    /**
     * Stores the partition's state if it has moved since the last time.
     *
     * @return whether everything up to {@link PartitionWork#stored()} is what the partition has reached
     */
    public boolean take(PartitionWork work) throws InterruptedException {
        work.checkpointLock.lock();
        try {
            if (work.with(tally -> tally.nextOffset()) == work.stored()) {
                return true;
            }
            boolean all = wantsAll(work.segments) || work.with(PartitionTally::isRewritten);
            SnapshotCapture capture =
                    work.with(tally -> all ? SnapshotCapture.whole(tally) : SnapshotCapture.changes(tally));
            boolean stored = false;
            try {
                stored = store(work, capture, all ? List.of() : work.segments);
                return stored;
            } finally {
                boolean succeeded = stored;
                work.use(tally -> {
                    if (succeeded) {
                        capture.succeeded();
                    } else {
                        capture.failed();
                    }
                });
            }
        } finally {
            work.checkpointLock.unlock();
        }
    }

    private boolean store(PartitionWork work, SnapshotCapture capture, List<Snapshots.Segment> before)
            throws InterruptedException {
        var written = new ArrayList<Snapshots.Segment>();
        while (work.with(tally -> capture.step(AT_ONCE))) {
            if (capture.size() >= SEGMENT_BYTES) {
                written.add(snapshots.write(work.log(), capture.cut()));
            }
        }
        Long subjects = publication.publishAnd(work, tally -> {
            capture.finish();
            return tally.extent().subjects();
        });
        if (subjects == null || !work.letters.await(patience.toMillis())) {
            return false;
        }
        written.add(snapshots.write(work.log(), capture.cut()));
        var segments = new ArrayList<>(before);
        segments.addAll(written);
        try {
            snapshots.complete(
                    new Snapshots.Manifest(work.log(), capture.offset(), subjects, segments), written.size());
        } catch (Snapshots.DamagedException e) {
            // Nothing can go on from these segments; the next snapshot is a whole one.
            work.segments = List.of();
            throw e;
        }
        work.segments = segments;
        work.stored(capture.offset());
        return true;
    }

    private static boolean wantsAll(List<Snapshots.Segment> segments) {
        long small = segments.stream()
                .filter(segment -> segment.length() < SEGMENT_BYTES / 2)
                .count();
        return segments.isEmpty() || small >= MOST_SMALL_SEGMENTS;
    }
}
