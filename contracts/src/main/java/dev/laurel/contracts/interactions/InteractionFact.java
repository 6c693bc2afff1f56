package dev.laurel.contracts.interactions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a reader did, or a total the platform reports. Facts about the same thing (one reader's like of one
 * article) order by {@link #at()}, then {@link #seq()} if present, then the withdrawal wins. A fact more than five
 * minutes ahead of its log-append time is rejected. Key of the record: the article's id; the marker
 * {@link CountRequested} goes to every partition and has none.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Liked.class, name = "liked"),
    @JsonSubTypes.Type(value = Unliked.class, name = "unliked"),
    @JsonSubTypes.Type(value = Collected.class, name = "collected"),
    @JsonSubTypes.Type(value = Uncollected.class, name = "uncollected"),
    @JsonSubTypes.Type(value = Commented.class, name = "commented"),
    @JsonSubTypes.Type(value = CommentRemoved.class, name = "comment-removed"),
    @JsonSubTypes.Type(value = CounterReported.class, name = "counter-reported"),
    @JsonSubTypes.Type(value = CountRequested.class, name = "count-requested")
})
public sealed interface InteractionFact
        permits Liked, Unliked, Collected, Uncollected, Commented, CommentRemoved, CounterReported, CountRequested {

    /** When it happened on the platform; truncated to milliseconds. */
    Instant at();

    /** The platform's own order among facts with equal {@link #at()}; higher is later. */
    @Nullable
    Long seq();
}
