package dev.laurel.ranking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Newest known state of one article in one contest. Only accepted entries are ranked. */
public record Entry(
        String contestId,
        String articleId,
        long version,
        String authorId,
        String title,
        @Nullable String url,
        Instant publishedAt,
        Status status,
        Instant updatedAt) {

    /** Whether an entry takes part. */
    public enum Status {
        ACCEPTED,
        INELIGIBLE,
        DISQUALIFIED,
        WITHDRAWN
    }

    /** Whether it is ranked. */
    public boolean isAccepted() {
        return status == Status.ACCEPTED;
    }
}
