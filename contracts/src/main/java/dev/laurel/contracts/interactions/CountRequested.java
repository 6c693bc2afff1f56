package dev.laurel.contracts.interactions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Marker written by metrics-service into every partition: what stands before it is counted for the contest, what
 * follows is late. Its own offset is the end offset of the count, so the count is a function of the log.
 *
 * @param contestId the contest to count
 * @param cutOff    facts with {@code at} before this instant count
 * @param number    1 for the first count of the contest, higher for each later one
 */
public record CountRequested(
        String contestId,
        Instant cutOff,
        int number,
        Instant at,
        @Nullable Long seq) implements InteractionFact {}
