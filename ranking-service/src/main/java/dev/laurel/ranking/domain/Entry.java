package dev.laurel.ranking.domain;

import java.time.Instant;
import java.util.List;
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
        Instant updatedAt,
        Traits traits) {

    /** An entry of which nothing more is known. */
    public Entry(
            String contestId,
            String articleId,
            long version,
            String authorId,
            String title,
            @Nullable String url,
            Instant publishedAt,
            Status status,
            Instant updatedAt) {
        this(contestId, articleId, version, authorId, title, url, publishedAt, status, updatedAt, Traits.NONE);
    }

    /** Whether an entry takes part. */
    public enum Status {
        ACCEPTED,
        INELIGIBLE,
        DISQUALIFIED,
        WITHDRAWN
    }

    /**
     * What scores and awards may ask beside the figures.
     *
     * @param category  empty if unknown
     * @param kind      empty if unknown
     * @param wordCount counted length of the body
     * @param labels    ids, ascending
     * @param exclusion why it takes no part; null while it does
     */
    public record Traits(
            List<String> columnIds,
            String category,
            String kind,
            int wordCount,
            List<String> labels,
            @Nullable Exclusion exclusion) {

        /** Nothing is known. */
        public static final Traits NONE = new Traits(List.of(), "", "", 0, List.of(), null);

        public Traits {
            columnIds = List.copyOf(columnIds);
            labels = labels.stream().sorted().toList();
        }
    }

    /** The verdict or decision that keeps an entry out, and how far it reaches. */
    public record Exclusion(String rule, Text text, Consequence consequence) {}

    /** How far a decision reaches. */
    public enum Consequence {
        ENTRY,
        ALL_ENTRIES_OF_AUTHOR,
        ALL_AWARDS_OF_AUTHOR
    }

    /** Whether it is ranked. */
    public boolean isAccepted() {
        return status == Status.ACCEPTED;
    }

    /** The same under another decision; for trying out. */
    public Entry decided(Status newStatus, @Nullable Exclusion exclusion) {
        Traits changed = new Traits(
                traits.columnIds(), traits.category(), traits.kind(), traits.wordCount(), traits.labels(), exclusion);
        return new Entry(
                contestId, articleId, version, authorId, title, url, publishedAt, newStatus, updatedAt, changed);
    }
}
