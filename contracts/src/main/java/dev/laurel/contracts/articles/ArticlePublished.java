package dev.laurel.contracts.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article appeared. {@code at} is its time of publication, which decides whether it falls into a window. */
public record ArticlePublished(
        String articleId,
        String authorId,
        Instant at,
        @Nullable Long seq,
        ArticleContent content) implements ArticleFact {}
