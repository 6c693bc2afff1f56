package dev.laurel.contracts.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far one partition of the interactions topic is counted and what of it is visible on the article-metrics topic.
 * Sent after the article-metrics records it speaks of were acknowledged. Key of the record: the partition as decimal
 * digits; sequence: {@code offset}, then the sum of {@code articleMetricsOffsets}.
 *
 * @param topicId               id of the interactions topic; another id is another log
 * @param offset                first offset that is not in the published tallies
 * @param lag                   records between {@code offset} and the end of the partition when this was sent
 * @param eventTimeMark         latest event time seen in the partition; absent before the first fact
 * @param articleMetricsOffsets per partition of the article-metrics topic the first offset after what this covers
 * @param seals                 the newest count of each contest that this partition has sealed, ordered by contest id
 */
public record MetricsProgress(
        int partition,
        String topicId,
        long offset,
        long lag,
        @Nullable Instant eventTimeMark,
        Map<Integer, Long> articleMetricsOffsets,
        List<PartitionSeal> seals,
        Instant updatedAt) {

    public MetricsProgress {
        articleMetricsOffsets = Map.copyOf(articleMetricsOffsets);
        seals = List.copyOf(seals);
    }

    /** A contest counted in this partition: all facts before {@code endOffset} with {@code at} before the cut-off. */
    public record PartitionSeal(String contestId, int number, Instant cutOff, long endOffset) {}
}
