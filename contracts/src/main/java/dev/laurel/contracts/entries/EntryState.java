package dev.laurel.contracts.entries;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Newest state of one article in one contest. Key of the record: {@link #key(String, String)}; sequence:
 * {@link #version()}.
 *
 * @param version     grows by one with every change, from 1
 * @param publishedAt when the article appeared; decides ties
 * @param verdicts    one per rule, in the order in which the rules are checked
 * @param category    the platform's category of the article
 * @param kind        what sort of article it is
 * @param wordCount   counted length of the body that counts
 * @param labels      marks set by operators, by id
 * @param excludedBy  the author's other entry whose disqualification takes this one away too
 */
public record EntryState(
        String contestId,
        String articleId,
        long version,
        String authorId,
        String title,
        @Nullable String url,
        List<String> columnIds,
        Instant publishedAt,
        EntryStatus status,
        List<Verdict> verdicts,
        @Nullable Decision decision,
        Instant updatedAt,
        @Nullable String category,
        @Nullable String kind,
        @Nullable Integer wordCount,
        List<Label> labels,
        @Nullable String excludedBy) {

    public EntryState {
        columnIds = columnIds == null ? List.of() : List.copyOf(columnIds);
        verdicts = verdicts == null ? List.of() : List.copyOf(verdicts);
        labels = labels == null ? List.of() : List.copyOf(labels);
    }

    /** Key of the record. Contest ids have no colon, so the key is unambiguous. */
    public static String key(String contestId, String articleId) {
        return contestId + ":" + articleId;
    }
}
