package dev.laurel.contracts;

import dev.laurel.contracts.articles.ArticleFact;
import dev.laurel.contracts.articles.ArticlePublished;
import dev.laurel.contracts.articles.ArticleRemoved;
import dev.laurel.contracts.articles.ArticleRevised;
import dev.laurel.contracts.authors.AuthorAttributeReported;
import dev.laurel.contracts.authors.AuthorCounterReported;
import dev.laurel.contracts.authors.AuthorFact;
import dev.laurel.contracts.contests.ContestState;
import dev.laurel.contracts.entries.EntryState;
import dev.laurel.contracts.interactions.Collected;
import dev.laurel.contracts.interactions.CommentRemoved;
import dev.laurel.contracts.interactions.Commented;
import dev.laurel.contracts.interactions.CountRequested;
import dev.laurel.contracts.interactions.CounterReported;
import dev.laurel.contracts.interactions.InteractionFact;
import dev.laurel.contracts.interactions.Liked;
import dev.laurel.contracts.interactions.Uncollected;
import dev.laurel.contracts.interactions.Unliked;
import dev.laurel.contracts.metrics.ArticleMetrics;
import dev.laurel.contracts.metrics.MetricsProgress;
import dev.laurel.contracts.notifications.NotificationCreated;
import dev.laurel.contracts.results.ContestResults;
import dev.laurel.contracts.reviews.ReviewState;
import java.util.List;

/**
 * One message of one topic.
 *
 * @param name     of the schema file and of the folder of examples
 * @param type     CloudEvents type
 * @param readAs   what readers of the topic decode to
 */
record ContractMessage(String name, String topic, String type, Class<? extends Record> record, Class<?> readAs) {

    static final List<ContractMessage> ALL = List.of(
            article("article-published", "published", ArticlePublished.class),
            article("article-revised", "revised", ArticleRevised.class),
            article("article-removed", "removed", ArticleRemoved.class),
            author("counter-reported", AuthorCounterReported.class),
            author("attribute-reported", AuthorAttributeReported.class),
            interaction("liked", Liked.class),
            interaction("unliked", Unliked.class),
            interaction("collected", Collected.class),
            interaction("uncollected", Uncollected.class),
            interaction("commented", Commented.class),
            interaction("comment-removed", CommentRemoved.class),
            interaction("counter-reported", CounterReported.class),
            interaction("count-requested", CountRequested.class),
            state("contest-state", Topics.CONTESTS, "dev.laurel.contest.v1", ContestState.class),
            state("entry-state", Topics.ENTRIES, "dev.laurel.entry.v1", EntryState.class),
            state("review-state", Topics.REVIEWS, "dev.laurel.review.v1", ReviewState.class),
            state("article-metrics", Topics.ARTICLE_METRICS, "dev.laurel.article-metrics.v1", ArticleMetrics.class),
            state("metrics-progress", Topics.METRICS_PROGRESS, "dev.laurel.metrics-progress.v1", MetricsProgress.class),
            state("contest-results", Topics.RESULTS, "dev.laurel.results.v1", ContestResults.class),
            state(
                    "notification-created",
                    Topics.NOTIFICATIONS,
                    "dev.laurel.notification.v1",
                    NotificationCreated.class));

    String schema() {
        return name + ".schema.json";
    }

    @Override
    public String toString() {
        return name;
    }

    private static ContractMessage article(String name, String kind, Class<? extends Record> type) {
        return new ContractMessage(
                name, Topics.ARTICLES, "dev.laurel.article." + kind + ".v1", type, ArticleFact.class);
    }

    private static ContractMessage author(String kind, Class<? extends Record> type) {
        return new ContractMessage(
                "author-" + kind, Topics.AUTHORS, "dev.laurel.author." + kind + ".v1", type, AuthorFact.class);
    }

    private static ContractMessage interaction(String kind, Class<? extends Record> type) {
        return new ContractMessage(
                kind, Topics.INTERACTIONS, "dev.laurel.interaction." + kind + ".v1", type, InteractionFact.class);
    }

    private static ContractMessage state(String name, String topic, String type, Class<? extends Record> record) {
        return new ContractMessage(name, topic, type, record, record);
    }
}
