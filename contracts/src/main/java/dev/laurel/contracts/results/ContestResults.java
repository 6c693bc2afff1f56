package dev.laurel.contracts.results;

import dev.laurel.contracts.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /**
     * Who won one award.
     *
     * @param places     best place first, of awards that give places to articles; what {@code winners} says in another form
     * @param kind       kind of the award, as definitions name it
     * @param unit       {@code article}, {@code author} or {@code column}
     * @param winners    everyone who won, by scope and place; of awards of every kind
     * @param announced  places that the definition offers; absent for awards without a quota
     * @param offered    places left after operators lowered the quota
     * @param shortfall  offered places that nobody could take
     * @param lowered    why there are fewer places than announced
     * @param passedOver how many did not get a place, by rule
     * @param statement  what is special to the kind, for people: the split of a pool, the rounds of a draw
     */
    public record AwardResult(
            String awardId,
            LocalizedText title,
            List<AwardPlace> places,
            @Nullable String kind,
            @Nullable String unit,
            List<Winner> winners,
            @Nullable Integer announced,
            @Nullable Integer offered,
            @Nullable Integer shortfall,
            List<LoweredQuota> lowered,
            Map<String, Integer> passedOver,
            @Nullable LocalizedText statement) {
        public AwardResult {
            places = List.copyOf(places);
            winners = winners == null ? List.of() : List.copyOf(winners);
            lowered = lowered == null ? List.of() : List.copyOf(lowered);
            passedOver = passedOver == null ? Map.of() : Map.copyOf(passedOver);
        }

        /** An award that gives places to articles. */
        public AwardResult(String awardId, LocalizedText title, List<AwardPlace> places) {
            this(awardId, title, places, null, null, List.of(), null, null, null, List.of(), Map.of(), null);
        }
    }

    /** Fewer places than announced: of a category or grade, or of the whole award if there is no part. */
    public record LoweredQuota(@Nullable String part, int places, String reason) {}

    /**
     * Someone who won.
     *
     * @param unitId   article, author or column
     * @param place    within the award, or within {@code scope}; absent for awards without places
     * @param rank     in the standings that the award follows; absent if it follows none
     * @param part     tier, gate, stage or grade; absent for awards without parts
     * @param scope    category, week or day that has places of its own
     * @param title    of the part, else of the award
     * @param ordered  whether the place may be shown; in an unordered tier it may not
     * @param prize    absent if there is only money
     * @param quantity how often the prize is given
     * @param gift     whether the prize itself is given, or only the title
     * @param amount   money that is given
     * @param articleTitle of the article won with
     * @param score    in the standings that the award follows
     * @param reason   why this creator, and who was passed over
     */
    public record Winner(
            String unitId,
            String authorId,
            @Nullable Integer place,
            @Nullable Integer rank,
            @Nullable String part,
            @Nullable String scope,
            LocalizedText title,
            boolean ordered,
            @Nullable LocalizedText prize,
            long quantity,
            boolean gift,
            @Nullable Amount amount,
            @Nullable String articleTitle,
            @Nullable BigDecimal score,
            LocalizedText reason) {}

    /** An exact amount of money; {@code value} in decimal notation with the currency's digits. */
    public record Amount(String currency, String value) {}

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
