package dev.laurel.metrics.application;

import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.tally.PartitionTally;
import dev.laurel.metrics.tally.SnapshotReader;
import dev.laurel.metrics.tally.UnsoundSnapshotException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the state to go on counting from: the newest sound snapshot of this very log, else the one before, else the
 * beginning of the log. Offsets committed to the broker play no part.
 */
public final class TakeOver {

    private static final Logger log = LoggerFactory.getLogger(TakeOver.class);

    private final Snapshots snapshots;
    private final ContestWindows windows;

    /** Reads from these snapshots. */
    public TakeOver(Snapshots snapshots, ContestWindows windows) {
        this.snapshots = snapshots;
        this.windows = windows;
    }

    /**
     * A tally and the offset of the snapshot it comes from.
     *
     * @param stored -1 if it comes from none
     */
    public record Start(PartitionTally tally, long stored) {}

    /**
     * The state to go on from.
     *
     * @param beginning first offset the log still has
     * @param end       first offset it does not have yet
     */
    public Start start(LogId logId, long beginning, long end) {
        for (Snapshots.Stored stored : snapshots.newestFirst(logId)) {
            PartitionTally tally = sound(logId, stored, end);
            if (tally != null) {
                if (tally.nextOffset() < beginning) {
                    log.error(
                            "{}: the log begins at {}, the snapshot ends at {}: what was between is lost",
                            logId,
                            beginning,
                            tally.nextOffset());
                }
                log.info("{}: counting goes on at {} of {}", logId, tally.nextOffset(), end);
                return new Start(tally, stored.offset());
            }
        }
        if (end > beginning) {
            log.warn("{}: no sound snapshot; counting all {} records from {}", logId, end - beginning, beginning);
        }
        return new Start(new PartitionTally(logId, beginning, windows::of), -1);
    }

    private @Nullable PartitionTally sound(LogId logId, Snapshots.Stored stored, long end) {
        try {
            PartitionTally tally = SnapshotReader.read(stored.content().get(), windows::of);
            if (tally.log().equals(logId) && tally.nextOffset() == stored.offset() && stored.offset() <= end) {
                return tally;
            }
            log.error("{}: the snapshot at {} belongs to {} and is not used", logId, stored.offset(), tally.log());
        } catch (UnsoundSnapshotException | Snapshots.DamagedException e) {
            log.error("{}: the snapshot at {} is unsound and not used: {}", logId, stored.offset(), e.getMessage());
        }
        return null;
    }
}
