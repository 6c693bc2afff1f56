package dev.laurel.benchmarks.metrics;

import org.jspecify.annotations.Nullable;

/**
 * An interaction as a peer would declare it: one flat record that databind fills, whatever the kind. The event time
 * stays a text, which is the cheapest for peers: they go by the order of arrival and never look at it.
 */
public record Interaction(
        String kind,
        String articleId,
        @Nullable String readerId,
        @Nullable String commentId,
        @Nullable Long total,
        String at) {

    /** Whether the fact adds something (as opposed to withdrawing it). */
    boolean adds() {
        return switch (kind) {
            case "liked", "collected", "commented" -> true;
            default -> false;
        };
    }

    /** Which counter the fact moves. */
    String counter() {
        return switch (kind) {
            case "liked", "unliked" -> "likes";
            case "collected", "uncollected" -> "collects";
            case "commented", "comment-removed" -> "comments";
            default -> "views";
        };
    }

    /** What is added at most once: one reader's like of one article, one comment. */
    String thing() {
        return counter() + '|' + articleId + '|' + (commentId == null ? readerId : commentId);
    }
}
