package dev.laurel.contracts.metrics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Newest tallies of one article that takes part in a contest. Key of the record: {@link #articleId()}; sequence:
 * {@link Version}.
 *
 * @param partition partition of the interactions topic that the tallies come from
 * @param live      all facts of the prefix, whatever their time
 * @param counted   one per contest the article is an entry of, ordered by contest id
 */
public record ArticleMetrics(
        String articleId, Version version, int partition, Tallies live, List<CountedTallies> counted) {

    public ArticleMetrics {
        counted = List.copyOf(counted);
    }

    /**
     * Tallies are a function of a prefix of the log and of the contest windows known.
     *
     * @param windows grows whenever the windows known to the counting service change
     * @param offset  first offset of the interactions partition that is not in the tallies
     */
    public record Version(long windows, long offset) implements Comparable<Version> {
        @Override
        public int compareTo(Version other) {
            int byWindows = Long.compare(windows, other.windows);
            return byWindows != 0 ? byWindows : Long.compare(offset, other.offset);
        }
    }

    /**
     * Tallies of the facts before a contest's cut-off.
     *
     * @param cutOff facts with {@code at} before this instant are in
     * @param seal   present once the contest was counted: the tallies then hold only facts before the seal's offset
     */
    public record CountedTallies(
            String contestId,
            Instant cutOff,
            Tallies tallies,
            @Nullable Seal seal) {}

    /** The count a tally belongs to, and the offset of its marker in the partition. */
    public record Seal(int number, long endOffset) {}
}
