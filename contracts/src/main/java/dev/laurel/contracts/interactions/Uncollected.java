package dev.laurel.contracts.interactions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reader removes an article from the collection. */
public record Uncollected(
        String articleId,
        String readerId,
        Instant at,
        @Nullable Long seq) implements InteractionFact {}
