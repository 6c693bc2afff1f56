package dev.laurel.ranking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An accepted entry with the counts that count and the score they give. Immutable, so that a page of a board can be
 * read while the board moves on.
 */
public record RankedEntry(
        String articleId,
        String authorId,
        String title,
        @Nullable String url,
        Instant publishedAt,
        Counts counts,
        Score score) {}
