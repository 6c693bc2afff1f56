package dev.laurel.submission.domain;

import org.jspecify.annotations.Nullable;

/**
 * An article that stands before the rules of one contest.
 *
 * @param belongsTo the one contest the article takes part in, if any, by {@link ContestChoice}
 */
record Candidacy(
        ArticleHistory article,
        ContestRules contest,
        @Nullable String belongsTo) {

    ArticleFact.@Nullable Version counting() {
        return article.versionCountingIn(contest.submissions());
    }
}
