package dev.laurel.metrics.domain;

import java.util.Set;

/**
 * Which articles need not be held in memory.
 *
 * @param idleBefore   offset; articles in no contest whose newest fact stands before it may go
 * @param idleBytes    how much memory articles in no contest may take; above it those go that have been without a fact
 *                     for longest, until half of it is left
 * @param over         contests that are over: who is an entry of these and no others may go
 * @param worthPercent nothing goes before what may go takes this much of the memory: making room costs with what stays
 */
public record HoldingLimits(long idleBefore, long idleBytes, Set<String> over, int worthPercent) {

    public HoldingLimits {
        over = Set.copyOf(over);
    }
}
