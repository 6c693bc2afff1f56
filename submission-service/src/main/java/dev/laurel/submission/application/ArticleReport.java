package dev.laurel.submission.application;

import dev.laurel.submission.domain.ArticleFact;
import org.jspecify.annotations.Nullable;

/**
 * A fact about an article as it was reported.
 *
 * @param body the body whose length the fact states; null for a removal
 */
public record ArticleReport(String articleId, ArticleFact fact, Articles.@Nullable Body body) {}
