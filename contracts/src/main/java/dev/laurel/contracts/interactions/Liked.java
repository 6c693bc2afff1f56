package dev.laurel.contracts.interactions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reader likes an article. Counts once however often it is sent. */
public record Liked(
        String articleId,
        String readerId,
        Instant at,
        @Nullable Long seq) implements InteractionFact {}
