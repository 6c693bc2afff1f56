package dev.laurel.ranking.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far the newest count of a contest has come.
 *
 * @param number     the count, from 1; 0 while none has begun
 * @param partitions how many partitions have to seal it
 * @param sealed     those that have
 * @param visible    whether this reader has passed the tallies that the partitions speak of
 */
public record Sealing(int number, int partitions, SortedMap<Integer, SealedPartition> sealed, boolean visible) {

    public Sealing {
        sealed = Collections.unmodifiableSortedMap(new TreeMap<>(sealed));
    }

    /** Which log a partition belongs to, and the offset before which facts were counted. */
    public record SealedPartition(String logId, long endOffset) {}

    /** Whether a count has begun. */
    public boolean hasBegun() {
        return number > 0;
    }

    /** Whether every partition has sealed it. */
    public boolean isComplete() {
        return hasBegun() && sealed.size() >= partitions;
    }

    /** Whether all of it is of one log. */
    public boolean isOfOneLog() {
        return sealed.values().stream().map(SealedPartition::logId).distinct().count() <= 1;
    }
}
