package dev.laurel.metrics.application;

import dev.laurel.metrics.domain.ArticleFigures;
import java.util.concurrent.CompletableFuture;

/** Where figures and progress go. Futures complete when the broker has the record for good. */
public interface MetricsOutput {

    /** Publishes the figures of one article. */
    CompletableFuture<Place> publish(ArticleFigures figures);

    /** Publishes how far a partition is counted; what it covers must be acknowledged before. */
    CompletableFuture<Place> publish(Progress progress);

    /** Where a record was written. */
    record Place(int partition, long offset) {}
}
