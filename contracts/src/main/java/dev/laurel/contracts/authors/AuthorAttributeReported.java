package dev.laurel.contracts.authors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A word about an author, for example {@code city} is {@code Hangzhou}. The attribute
 * {@code choice.<contest>.<group>} is the award that the author chose among exclusive ones.
 *
 * @param attribute a letter, then letters, digits, {@code .}, {@code _} or {@code -}; at most 160 characters
 * @param value     at most 200 characters; empty for no longer known
 */
public record AuthorAttributeReported(
        String authorId,
        String attribute,
        String value,
        Instant at,
        @Nullable Long seq) implements AuthorFact {}
