package dev.laurel.awards.domain.input;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article in the contest.
 *
 * @param columnIds   columns it stands in
 * @param category    empty if unknown
 * @param kind        empty if unknown
 * @param publishedAt counts in whole milliseconds
 * @param exclusion   why it takes no part; absent while it does
 * @param labels      positive marks that editors have set
 * @param history     per counter what was reported when; needed only for growth
 */
public record Entry(
        String articleId,
        String authorId,
        List<String> columnIds,
        String title,
        String category,
        String kind,
        Instant publishedAt,
        @Nullable Exclusion exclusion,
        Set<String> labels,
        Counters counters,
        Map<String, List<Reading>> history) {

    public Entry {
        columnIds = List.copyOf(columnIds);
        labels = Set.copyOf(labels);
        history = Map.copyOf(history);
    }

    /** Whether it takes part, as far as the entry itself says. */
    public boolean isAccepted() {
        return exclusion == null;
    }
}
