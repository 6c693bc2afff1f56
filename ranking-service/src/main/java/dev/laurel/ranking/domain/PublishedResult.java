package dev.laurel.ranking.domain;

import java.time.Instant;
import java.util.List;

/**
 * The head of a published revision: everything but the rows of its standings.
 *
 * @param revision     1 for the first of a contest
 * @param digest       of {@link ResultForm#digest}: names the rows too
 * @param inputsDigest of the bytes of {@link ResultForm#writeInputs}
 * @param reason       why this revision was published; for people
 * @param entries      number of rows
 */
public record PublishedResult(
        String contestId,
        Text contestTitle,
        int revision,
        String digest,
        String inputsDigest,
        Instant publishedAt,
        String publishedBy,
        String reason,
        int entries,
        List<AwardOutcome> awards) {

    public PublishedResult {
        awards = List.copyOf(awards);
    }

    /** Who holds the places of one award, best place first. */
    public record AwardOutcome(String awardId, Text title, List<Holder> places) {

        public AwardOutcome {
            places = List.copyOf(places);
        }

        /** The outcome of an allocation, without what only explains it. */
        public static AwardOutcome of(Allocation allocation) {
            return new AwardOutcome(
                    allocation.award().id(),
                    allocation.award().title(),
                    allocation.places().stream().map(Holder::of).toList());
        }
    }

    /** One place and who holds it; {@code score} in plain decimal notation. */
    public record Holder(
            int place,
            int rank,
            Text tier,
            Text prize,
            boolean gift,
            String articleId,
            String articleTitle,
            String authorId,
            String score,
            Text reason) {

        static Holder of(Place place) {
            RankedEntry entry = place.entry();
            return new Holder(
                    place.place(),
                    place.rank(),
                    place.tier().title(),
                    place.tier().prize(),
                    place.gift(),
                    entry.articleId(),
                    entry.title(),
                    entry.authorId(),
                    entry.score().toString(),
                    place.reason());
        }
    }
}
