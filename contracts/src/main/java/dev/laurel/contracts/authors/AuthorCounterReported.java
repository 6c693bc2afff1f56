package dev.laurel.contracts.authors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an author, absolute: {@code level}, {@code followers}, {@code referrals}, {@code points} and what else a
 * contest's measures name.
 *
 * @param counter a letter, then letters, digits, {@code _} or {@code -}; at most 64 characters
 * @param value   at least 0
 */
public record AuthorCounterReported(
        String authorId,
        String counter,
        long value,
        Instant at,
        @Nullable Long seq) implements AuthorFact {}
