package dev.laurel.contracts.articles;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an article. Facts about one article order by {@link #at()}, then {@link #seq()} where the
 * platform gives one. Key of the record: {@link #articleId()}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ArticlePublished.class, name = "published"),
    @JsonSubTypes.Type(value = ArticleRevised.class, name = "revised"),
    @JsonSubTypes.Type(value = ArticleRemoved.class, name = "removed")
})
public sealed interface ArticleFact permits ArticlePublished, ArticleRevised, ArticleRemoved {

    String articleId();

    /** When it happened on the platform; milliseconds count. */
    Instant at();

    /** The platform's own order among facts with equal {@link #at()}; higher is later. */
    @Nullable
    Long seq();
}
