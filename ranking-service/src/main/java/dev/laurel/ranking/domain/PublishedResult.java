package dev.laurel.ranking.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
    public record AwardOutcome(
            String awardId,
            Text title,
            List<Holder> places,
            @Nullable Details details) {

        public AwardOutcome {
            places = List.copyOf(places);
        }

        /** A ladder of articles. */
        public AwardOutcome(String awardId, Text title, List<Holder> places) {
            this(awardId, title, places, null);
        }

        /** The outcome of an allocation, without what only explains it. */
        public static AwardOutcome of(Allocation allocation) {
            return new AwardOutcome(
                    allocation.award().id(),
                    allocation.award().title(),
                    allocation.places().stream().map(Holder::of).toList());
        }
    }

    /**
     * What awards of all kinds have; absent for contests that the award engine does not decide.
     *
     * @param announced  places that the rules offer; null without a quota
     * @param offered    places left after operators lowered the quota
     * @param shortfall  offered places that nobody could take
     * @param passedOver how many did not get a place, by rule
     */
    public record Details(
            String kind,
            String unit,
            List<Winner> winners,
            @Nullable Integer announced,
            @Nullable Integer offered,
            @Nullable Integer shortfall,
            List<Lowered> lowered,
            Map<String, Integer> passedOver,
            @Nullable Text statement) {

        public Details {
            winners = List.copyOf(winners);
            lowered = List.copyOf(lowered);
            passedOver = Collections.unmodifiableMap(new TreeMap<>(passedOver));
        }
    }

    /** Fewer places than announced, and why. */
    public record Lowered(@Nullable String part, int places, String reason) {}

    /** Someone who won; what does not apply is null. Amount and score are in plain decimal notation. */
    public record Winner(
            String unitId,
            String authorId,
            @Nullable Integer place,
            @Nullable Integer rank,
            @Nullable String part,
            @Nullable String scope,
            Text title,
            boolean ordered,
            @Nullable Text prize,
            long quantity,
            boolean gift,
            @Nullable String currency,
            @Nullable String amount,
            @Nullable String articleTitle,
            @Nullable String score,
            Text reason) {}

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

        /** Who holds a place, without what only explains it. */
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
