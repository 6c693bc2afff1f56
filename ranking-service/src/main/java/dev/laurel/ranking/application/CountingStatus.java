package dev.laurel.ranking.application;

import dev.laurel.ranking.domain.PartitionProgress;
import java.time.Duration;
import java.util.List;

/**
 * How far everything has come, as this replica has read it.
 *
 * @param partitions   newest progress of each partition that has reported any, by number
 * @param declared     how many partitions there are
 * @param delay        how long counting lags behind the log, in the partition where it lags most
 * @param unreadStates published tallies that this replica has not read
 * @param contests     all that may be shown, without rows
 */
public record CountingStatus(
        List<PartitionProgress> partitions, int declared, Duration delay, long unreadStates, List<BoardPage> contests) {

    public CountingStatus {
        partitions = List.copyOf(partitions);
        contests = List.copyOf(contests);
    }
}
