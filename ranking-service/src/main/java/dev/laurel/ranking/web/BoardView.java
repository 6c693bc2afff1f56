package dev.laurel.ranking.web;

import dev.laurel.ranking.domain.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a board as pages and programs read it. Scores and gaps are exact decimals as strings.
 *
 * @param phase         notStarted, running, frozen, counting, provisional or published
 * @param timeZone      whose days count, as tz database names it
 * @param eventTimeMark latest event time counted
 * @param lag           how far counting lags behind the facts received, in milliseconds
 * @param version       grows with every state that is in it
 * @param revision      newest published revision
 * @param unavailable   counters that the platform does not report
 * @param nextCursor    asks for the rows after these
 */
record BoardView(
        String contestId,
        Text title,
        String phase,
        int entries,
        int authors,
        Instant submissionStart,
        Instant submissionEnd,
        Instant cutOff,
        String timeZone,
        Instant updatedAt,
        @Nullable Instant eventTimeMark,
        long lag,
        long version,
        @Nullable Integer revision,
        String formula,
        List<String> unavailable,
        List<AwardView> awards,
        List<RowView> rows,
        @Nullable String nextCursor) {

    record AwardView(String awardId, Text title, List<TierView> tiers) {}

    record TierView(int from, int through, Text title, Text prize) {}

    record RowView(
            int rank,
            String articleId,
            String title,
            @Nullable String url,
            String authorId,
            Instant publishedAt,
            CountersView counters,
            String score,
            @Nullable String gapToAbove,
            @Nullable ZoneView zone,
            @Nullable String gapToNextTier) {}

    /** Null where the platform does not report the counter. */
    record CountersView(
            @Nullable Long views,
            @Nullable Long likes,
            @Nullable Long comments,
            @Nullable Long collects) {}

    record ZoneView(String awardId, int place, Text tier, Text prize) {}

    /** A contest in the list of contests. */
    record SummaryView(
            String contestId,
            Text title,
            String phase,
            int entries,
            int authors,
            Instant submissionStart,
            Instant submissionEnd,
            Instant cutOff,
            String timeZone,
            Instant updatedAt,
            @Nullable Integer revision) {}
}
