package dev.laurel.contracts.articles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says at one moment.
 *
 * @param title     shown on boards and in messages; at most 300 characters
 * @param body      Markdown; at most 512 KiB of UTF-8 together with the rest of the fact
 * @param topicIds  topics the author published under (a topic is not a tag); at most 20
 * @param tags      words the author chose; at most 50
 * @param columnIds columns the article belongs to; at most 20
 * @param contestId the one contest the author chose, if the platform lets authors choose
 * @param url       where readers find the article
 * @param category  the platform's category, for example {@code frontend}
 * @param kind      what sort of article it is, for example {@code essay}
 * @param firstPublishedHere whether the author declares that it appeared nowhere else before; absent: not declared
 * @param translationOf what it is a declared translation of
 */
public record ArticleContent(
        String title,
        String body,
        List<String> topicIds,
        List<String> tags,
        List<String> columnIds,
        @Nullable String contestId,
        @Nullable String url,
        @Nullable String category,
        @Nullable String kind,
        @Nullable Boolean firstPublishedHere,
        @Nullable Source translationOf) {

    /**
     * What a translation was made from.
     *
     * @param url    where the original is
     * @param author who wrote the original; at most 200 characters
     */
    public record Source(String url, String author) {}

    public ArticleContent {
        topicIds = topicIds == null ? List.of() : List.copyOf(topicIds);
        tags = tags == null ? List.of() : List.copyOf(tags);
        columnIds = columnIds == null ? List.of() : List.copyOf(columnIds);
    }
}
