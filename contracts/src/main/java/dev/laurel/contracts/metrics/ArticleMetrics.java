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
 * @param own       the author's part of {@code live}; absent in records of before there was this field
 * @param counted   one per contest the article is an entry of, ordered by contest id
 */
public record ArticleMetrics(
        String articleId,
        Version version,
        int partition,
        Tallies live,
        @Nullable OwnInteractions own,
        List<CountedTallies> counted) {

    public ArticleMetrics {
        counted = List.copyOf(counted);
    }

    /** Metrics that do not tell the author's part. */
    public ArticleMetrics(
            String articleId, Version version, int partition, Tallies live, List<CountedTallies> counted) {
        this(articleId, version, partition, live, null, counted);
    }

    /**
     * What the article's author gave to it. It is in the tallies; who does not want it there takes it off.
     *
     * @param comments those that were not removed
     */
    public record OwnInteractions(long likes, long comments, long collects) {}

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
     * @param cutOff          facts with {@code at} before this instant are in
     * @param own             the author's part of {@code tallies}; absent in records of before there was this field
     * @param distinctReaders how many different readers, the author included, gave what stands in {@code tallies};
     *                        present once sealed
     * @param seal            present once the contest was counted: the tallies then hold only facts before the seal's offset
     */
    public record CountedTallies(
            String contestId,
            Instant cutOff,
            Tallies tallies,
            @Nullable OwnInteractions own,
            @Nullable Long distinctReaders,
            @Nullable Seal seal) {

        /** Tallies that do not tell the author's part and the number of readers. */
        public CountedTallies(String contestId, Instant cutOff, Tallies tallies, @Nullable Seal seal) {
            this(contestId, cutOff, tallies, null, null, seal);
        }
    }

    /** The count a tally belongs to, and the offset of its marker in the partition. */
    public record Seal(int number, long endOffset) {}
}
