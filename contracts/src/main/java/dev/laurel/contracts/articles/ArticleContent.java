package dev.laurel.contracts.articles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says at one moment.
 *
 * @param title     shown on boards and in messages; at most 300 characters
 * @param body      Markdown; at most 512 KiB of UTF-8 together with the rest of the fact
 * @param topicIds  topics the author published under (a topic is not a tag); at most 20
 * @param tags      information only; at most 50
 * @param columnIds columns the article belongs to; at most 20
 * @param contestId the one contest the author chose, if the platform lets authors choose
 * @param url       where readers find the article
 */
public record ArticleContent(
        String title,
        String body,
        List<String> topicIds,
        List<String> tags,
        List<String> columnIds,
        @Nullable String contestId,
        @Nullable String url) {

    public ArticleContent {
        topicIds = topicIds == null ? List.of() : List.copyOf(topicIds);
        tags = tags == null ? List.of() : List.copyOf(tags);
        columnIds = columnIds == null ? List.of() : List.copyOf(columnIds);
    }
}
