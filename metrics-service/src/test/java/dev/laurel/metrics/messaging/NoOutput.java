package dev.laurel.metrics.messaging;

import dev.laurel.metrics.application.MetricsOutput;
import dev.laurel.metrics.application.Progress;
import dev.laurel.metrics.domain.ArticleFigures;
import java.util.concurrent.CompletableFuture;

/** For tests in which nothing may be published. */
final class NoOutput implements MetricsOutput {

    @Override
    public CompletableFuture<Place> publish(ArticleFigures figures) {
        throw new AssertionError("nothing may be published");
    }

    @Override
    public CompletableFuture<Place> publish(Progress progress) {
        throw new AssertionError("nothing may be published");
    }
}
