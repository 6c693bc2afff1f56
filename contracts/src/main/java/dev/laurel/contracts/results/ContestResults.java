package dev.laurel.contracts.results;

import dev.laurel.contracts.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The newest published revision of a contest's result. Key of the record: {@link #contestId()}; sequence:
 * {@link #revision()}.
 *
 * @param revision     1 for the first, higher for each later one
 * @param digest       {@code sha256:} over the result's canonical bytes: standings and awards
 * @param inputsDigest {@code sha256:} over the canonical bytes of what the result was worked out from
 * @param reason       why this revision was published; for people
 * @param entries      number of ranked entries
 */
public record ContestResults(
        String contestId,
        LocalizedText contestTitle,
        int revision,
        String digest,
        String inputsDigest,
        Instant publishedAt,
        String publishedBy,
        String reason,
        int entries,
        List<AwardResult> awards) {

    public ContestResults {
        awards = List.copyOf(awards);
    }

    /** Who holds the places of one award, best place first. */
    public record AwardResult(String awardId, LocalizedText title, List<AwardPlace> places) {
        public AwardResult {
            places = List.copyOf(places);
        }
    }

    /**
     * One place of an award.
     *
     * @param place  place on the ladder, from 1, without gaps
     * @param rank   rank of the article in the standings; differs from the place where others were passed over
     * @param gift   whether the prize itself is given, or only the title
     * @param reason why this creator, and why not the one above
     */
    public record AwardPlace(
            int place,
            int rank,
            LocalizedText tier,
            LocalizedText prize,
            boolean gift,
            String articleId,
            String articleTitle,
            String authorId,
            BigDecimal score,
            LocalizedText reason) {}
}
