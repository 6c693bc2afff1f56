package dev.laurel.ranking.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far one partition of the interactions is counted.
 *
 * @param logId         which log; another id is another log
 * @param offset        first offset not counted
 * @param lag           records not counted yet
 * @param eventTimeMark latest event time seen
 * @param covers        per partition of the tallies topic the first offset after what this speaks of
 * @param seals         newest count of each contest sealed in this partition, by contest id
 */
public record PartitionProgress(
        int partition,
        String logId,
        long offset,
        long lag,
        @Nullable Instant eventTimeMark,
        Map<Integer, Long> covers,
        Map<String, ContestSeal> seals,
        Instant updatedAt) {

    public PartitionProgress {
        covers = Map.copyOf(covers);
        seals = Map.copyOf(seals);
    }

    /** A contest counted in this partition: the facts before {@code endOffset} with a time before the cut-off. */
    public record ContestSeal(int number, Instant cutOff, long endOffset) {}

    Outcome comparedWith(PartitionProgress held) {
        if (!logId.equals(held.logId)) {
            return updatedAt.isAfter(held.updatedAt) ? Outcome.APPLIED : Outcome.STALE;
        }
        int byOffset = Long.compare(offset, held.offset);
        return Outcome.of(byOffset != 0 ? byOffset : Long.compare(covered(), held.covered()));
    }

    private long covered() {
        return covers.values().stream().mapToLong(Long::longValue).sum();
    }
}
