package dev.laurel.ranking.domain;

import java.util.Map;

/**
 * Newest known tallies of one article: one per contest it is counted for, by contest id.
 *
 * @param windows versions order by this first: which contest windows the counting knew
 * @param offset  then by this: the prefix of the log that was counted
 */
public record ArticleTallies(String articleId, long windows, long offset, Map<String, Tally> counted) {

    public ArticleTallies {
        counted = Map.copyOf(counted);
    }

    /** Negative if these are older than {@code other}, 0 if they are of the same version. */
    public int compareVersion(ArticleTallies other) {
        int byWindows = Long.compare(windows, other.windows);
        return byWindows != 0 ? byWindows : Long.compare(offset, other.offset);
    }
}
