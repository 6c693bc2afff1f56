package dev.laurel.contracts.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The author changed the article; {@code content} is the whole new content, not a difference. */
public record ArticleRevised(
        String articleId,
        String authorId,
        Instant at,
        @Nullable Long seq,
        ArticleContent content) implements ArticleFact {}
