package dev.laurel.contracts.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The article is gone from the platform. */
public record ArticleRemoved(
        String articleId, Instant at, @Nullable Long seq) implements ArticleFact {}
