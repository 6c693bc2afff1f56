package dev.laurel.metrics.application;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Writes markers of a count into the log. */
public interface CountMarkers {

    /** Writes one into every partition; completes when all are safe. Returns at once. */
    CompletableFuture<?> write(String contestId, int number, Instant cutOff, Instant now);

    /** How many partitions there are. */
    int partitions();
}
