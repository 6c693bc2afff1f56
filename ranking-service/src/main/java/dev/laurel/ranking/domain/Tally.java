package dev.laurel.ranking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Counted tallies of one article for one contest.
 *
 * @param cutOff facts before this instant are in
 * @param seal   present once the contest was counted
 */
public record Tally(Counts counts, Instant cutOff, @Nullable Seal seal) {

    /**
     * A count of a contest in one partition of the interactions.
     *
     * @param number    1 for the first count
     * @param endOffset facts before it are in
     */
    public record Seal(int number, long endOffset) {}
}
