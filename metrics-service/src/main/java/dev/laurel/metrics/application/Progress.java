package dev.laurel.metrics.application;

import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.Seal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How far one partition is counted and what of it can be seen.
 *
 * @param offset        first offset that is not in the published figures
 * @param lag           records after it
 * @param eventTimeMark epoch milliseconds, or {@link Long#MIN_VALUE} before the first fact
 * @param covered       per partition of the output the first offset after what is covered
 */
public record Progress(
        LogId log,
        long offset,
        long lag,
        long eventTimeMark,
        Map<Integer, Long> covered,
        List<Seal> seals,
        Instant updatedAt) {

    public Progress {
        covered = Map.copyOf(covered);
        seals = List.copyOf(seals);
    }

    /** Whether the other one tells the same; the moment of telling aside. */
    public boolean tellsTheSameAs(Progress other) {
        return offset == other.offset
                && lag == other.lag
                && eventTimeMark == other.eventTimeMark
                && covered.equals(other.covered)
                && seals.equals(other.seals);
    }
}
