package dev.laurel.contracts.interactions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reader commented; every comment id counts once. */
public record Commented(
        String articleId,
        String commentId,
        String readerId,
        Instant at,
        @Nullable Long seq) implements InteractionFact {}
