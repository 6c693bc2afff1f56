package dev.laurel.submission.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at in one version of an article. The body itself is not here: only its counted length and its
 * digest, by which two versions with different bodies differ.
 *
 * @param declaredContest the one contest the author chose, if any
 * @param bodyLength      length by {@link BodyLength}
 * @param bodyDigest      names the body among the bodies of this article
 */
public record ArticleContent(
        String title,
        @Nullable String url,
        List<String> topicIds,
        List<String> tags,
        List<String> columnIds,
        @Nullable String declaredContest,
        int bodyLength,
        String bodyDigest,
        @Nullable String category,
        @Nullable String kind,
        @Nullable Boolean firstPublishedHere,
        @Nullable Source translationOf) {

    /** What a declared translation was made from. */
    public record Source(String url, String author) {}

    public ArticleContent {
        topicIds = List.copyOf(topicIds);
        tags = List.copyOf(tags);
        columnIds = List.copyOf(columnIds);
    }
}
