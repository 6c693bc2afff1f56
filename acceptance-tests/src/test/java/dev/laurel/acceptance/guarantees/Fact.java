package dev.laurel.acceptance.guarantees;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a platform says about an article.
 *
 * @param kind    as on the wire
 * @param subject the reader, or the comment's id; unused for totals
 * @param total   for {@code counter-reported}
 */
record Fact(
        String articleId,
        String kind,
        String subject,
        Instant at,
        @Nullable Long seq,
        long total) {

    String json() {
        String common = "{\"kind\":\"%s\",\"articleId\":\"%s\",\"at\":\"%s\"".formatted(kind, articleId, at);
        String order = seq == null ? "" : ",\"seq\":" + seq;
        return common + order + particulars() + "}";
    }

    private String particulars() {
        return switch (kind) {
            case "commented" -> ",\"commentId\":\"%s\",\"readerId\":\"writer-of-%s\"".formatted(subject, subject);
            case "comment-removed" -> ",\"commentId\":\"%s\"".formatted(subject);
            case "counter-reported" -> ",\"counter\":\"views\",\"total\":" + total;
            default -> ",\"readerId\":\"%s\"".formatted(subject);
        };
    }
}
