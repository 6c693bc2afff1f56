package dev.laurel.submission.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that stands before the rules of one contest.
 *
 * @param belongsTo    the one contest the article takes part in, if any, by {@link ContestChoice}
 * @param surroundings what rules look at beside the article
 * @param known        the article's entry so far, if any
 */
record Candidacy(
        ArticleHistory article,
        ContestRules contest,
        @Nullable String belongsTo,
        Surroundings surroundings,
        @Nullable Entry known) {

    ArticleFact.@Nullable Version counting() {
        return article.versionCountingIn(contest.submissions());
    }

    EntryConditions conditions() {
        return contest.conditions();
    }

    /** What the body says that counts. */
    Reading reading() {
        ArticleFact.Version counting = counting();
        return counting == null
                ? Reading.EMPTY
                : surroundings
                        .readings()
                        .of(article.articleId(), counting.content().bodyDigest());
    }

    /** The author's entries in this contest, this article's among them; empty unless the rules relate them. */
    List<Entry> ofAuthor() {
        return surroundings.ofAuthor().getOrDefault(contest.contestId(), List.of());
    }

    List<Label> labels() {
        return known == null ? List.of() : known.labels();
    }
}
