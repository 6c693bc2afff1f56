package dev.laurel.ranking.web;

import dev.laurel.ranking.domain.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an entry has its rank: the row of the board, and what it comes from.
 *
 * @param of          number of ranked entries
 * @param terms       what the score is made of: value × weight = product, exact
 * @param sum         of terms and constant, before rounding to the score
 * @param whyNotAbove what puts the entry above there; null at the top
 * @param awardReason of the first award: why this place, or why none
 */
record Explanation(
        String contestId,
        String phase,
        long version,
        Instant updatedAt,
        int rank,
        int of,
        String articleId,
        String title,
        @Nullable String url,
        String authorId,
        Instant publishedAt,
        BoardView.CountersView counters,
        String score,
        String formula,
        List<TermView> terms,
        String constant,
        String sum,
        @Nullable String gapToAbove,
        BoardView.@Nullable ZoneView zone,
        @Nullable String gapToNextTier,
        @Nullable Text whyNotAbove,
        @Nullable Text awardReason,
        @Nullable NeighbourView above,
        @Nullable NeighbourView below,
        List<AwardStandingView> awards) {

    /** Value is null where the platform does not report the counter; it counts as 0 then. */
    record TermView(String counter, @Nullable Long value, String weight, String product) {}

    /** {@code decidedBy} is {@code score} or the name of a tie-break, as definitions write it. */
    record NeighbourView(
            int rank,
            String articleId,
            String title,
            String authorId,
            String score,
            String gap,
            String decidedBy,
            Text text) {}

    record AwardStandingView(
            String awardId,
            Text title,
            @Nullable Integer place,
            @Nullable Text tier,
            @Nullable Text prize,
            @Nullable Boolean gift,
            Text reason) {}
}
