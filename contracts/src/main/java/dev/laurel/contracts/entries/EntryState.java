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
        Instant updatedAt) {

    public EntryState {
        columnIds = columnIds == null ? List.of() : List.copyOf(columnIds);
        verdicts = verdicts == null ? List.of() : List.copyOf(verdicts);
    }

    /** Key of the record. Contest ids have no colon, so the key is unambiguous. */
    public static String key(String contestId, String articleId) {
        return contestId + ":" + articleId;
    }
}
