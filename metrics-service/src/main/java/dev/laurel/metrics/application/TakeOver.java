package dev.laurel.metrics.application;

import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.tally.PartitionTally;
import dev.laurel.metrics.tally.SnapshotReader;
import dev.laurel.metrics.tally.UnsoundSnapshotException;
import java.util.List;
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
    private final Alarm alarm;

    /** Reads from these snapshots. */
    public TakeOver(Snapshots snapshots, ContestWindows windows, Alarm alarm) {
        this.snapshots = snapshots;
        this.windows = windows;
        this.alarm = alarm;
    }

    /** A tally and the snapshot it comes from; null if it begins with the log. */
    public record Start(PartitionTally tally, Snapshots.@Nullable Manifest snapshot) {

        /** Offset of the snapshot, or -1. */
        public long stored() {
            return snapshot == null ? -1 : snapshot.offset();
        }

        List<Snapshots.Segment> segments() {
            return snapshot == null ? List.of() : snapshot.segments();
        }
    }

    /** Hears of what should not have happened, for people to look into. */
    public interface Alarm {
        /** A snapshot could not be used. */
        void snapshotRefused(LogId log);
    }

    /**
     * The state to go on from.
     *
     * @param beginning first offset the log still has
     * @param end       first offset it does not have yet
     */
    public Start start(LogId logId, long beginning, long end) {
        for (Snapshots.Manifest manifest : snapshots.newestFirst(logId)) {
            PartitionTally tally = sound(logId, manifest, end);
            if (tally != null) {
                if (tally.nextOffset() < beginning) {
                    log.error(
                            "{}: the log begins at {}, the snapshot ends at {}: what was between is lost",
                            logId,
                            beginning,
                            tally.nextOffset());
                }
                log.info("{}: counting goes on at {} of {}", logId, tally.nextOffset(), end);
                return new Start(tally, manifest);
            }
            alarm.snapshotRefused(logId);
        }
        if (end > beginning) {
            log.warn("{}: no sound snapshot; counting all {} records from {}", logId, end - beginning, beginning);
        }
        return new Start(new PartitionTally(logId, beginning, windows::of), null);
    }

    private @Nullable PartitionTally sound(LogId logId, Snapshots.Manifest manifest, long end) {
        try {
            if (!manifest.log().equals(logId) || manifest.offset() > end) {
                throw new Snapshots.DamagedException("it is of " + manifest.log() + ", which ends at " + end);
            }
            var reader = new SnapshotReader(logId, windows::of, manifest.subjects());
            for (Snapshots.Segment segment : manifest.segments()) {
                reader.read(snapshots.read(segment));
            }
            PartitionTally tally = reader.tally();
            if (tally.nextOffset() != manifest.offset()) {
                throw new Snapshots.DamagedException("its segments end at " + tally.nextOffset());
            }
            return tally;
        } catch (UnsoundSnapshotException | Snapshots.DamagedException e) {
            log.error("{}: the snapshot at {} is unsound and not used: {}", logId, manifest.offset(), e.getMessage());
            return null;
        }
    }
}
