package dev.laurel.contracts.interactions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The platform's absolute total of a counter at one moment. The newest moment wins, at equal moments the larger total.
 *
 * @param counter which counter; {@code views} today
 * @param total   at least 0
 */
public record CounterReported(
        String articleId,
        String counter,
        long total,
        Instant at,
        @Nullable Long seq) implements InteractionFact {}
