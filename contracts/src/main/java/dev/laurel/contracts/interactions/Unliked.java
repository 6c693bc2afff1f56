package dev.laurel.contracts.interactions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reader takes the like back. May arrive before the like it withdraws. */
public record Unliked(
        String articleId,
        String readerId,
        Instant at,
        @Nullable Long seq) implements InteractionFact {}
