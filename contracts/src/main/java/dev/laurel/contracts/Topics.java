package dev.laurel.contracts;

/** Names of the Kafka topics. How each is configured stands in {@code deploy/kafka/topics.yaml}. */
public final class Topics {

    public static final String ARTICLES = "laurel.articles.v1";
    public static final String AUTHORS = "laurel.authors.v1";
    public static final String INTERACTIONS = "laurel.interactions.v1";
    public static final String CONTESTS = "laurel.contests.v1";
    public static final String ENTRIES = "laurel.entries.v1";
    public static final String REVIEWS = "laurel.reviews.v1";
    public static final String ARTICLE_METRICS = "laurel.article-metrics.v1";
    public static final String METRICS_PROGRESS = "laurel.metrics-progress.v1";
    public static final String RESULTS = "laurel.results.v1";
    public static final String NOTIFICATIONS = "laurel.notifications.v1";

    private Topics() {}

    /** Where {@code group} puts the records of {@code topic} that it cannot use. */
    public static String deadLetters(String topic, String group) {
        return topic + "." + group + ".dlt";
    }
}
