package dev.laurel.contracts.interactions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A comment was removed; it stays removed whatever arrives later. */
public record CommentRemoved(
        String articleId,
        String commentId,
        Instant at,
        @Nullable Long seq) implements InteractionFact {}
