package dev.laurel.metrics.application;

import dev.laurel.metrics.tally.SnapshotWriter;
import java.time.Duration;

/**
 * Makes a partition's state safe, in the only order that loses nothing: publish, wait for the broker, store the
 * snapshot; the caller commits afterwards. A step that fails leaves everything as it was before, to be tried again.
 */
public final class Checkpoint {

    private final PublishMetrics publication;
    private final Snapshots snapshots;
    private final Duration patience;

    /** Waits {@code patience} for dead letters. */
    public Checkpoint(PublishMetrics publication, Snapshots snapshots, Duration patience) {
        this.publication = publication;
        this.snapshots = snapshots;
        this.patience = patience;
    }

    @SuppressWarnings("ArrayRecordComponent") // Handed through, never compared.
    private record State(long offset, byte[] content) {}

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
            State state =
                    publication.publishAnd(work, tally -> new State(tally.nextOffset(), SnapshotWriter.write(tally)));
            if (state == null || !work.letters.await(patience.toMillis())) {
                return false;
            }
            snapshots.save(work.log(), state.offset(), state.content());
            work.stored(state.offset());
            return true;
        } finally {
            work.checkpointLock.unlock();
        }
    }
}
