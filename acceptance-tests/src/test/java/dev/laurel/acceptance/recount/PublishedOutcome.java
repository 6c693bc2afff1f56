package dev.laurel.acceptance.recount;

import dev.laurel.acceptance.recount.Recount.Place;
import dev.laurel.acceptance.recount.Recount.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the demo published, read back from its JSON, to be held against a recount. */
public record PublishedOutcome(List<Row> standings, List<Place> awards) {

    private static final int SCALE = 4;

    /** From {@code {"standings": [...], "awards": [...]}}, as the demo writes it. */
    public static PublishedOutcome of(JsonNode outcome) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : outcome.path("standings")) {
            JsonNode counters = row.path("counters");
            rows.add(new Row(
                    row.path("rank").asInt(),
                    row.path("articleId").asString(),
                    row.path("authorId").asString(),
                    counters.path("views").asLong(),
                    counters.path("likes").asLong(),
                    counters.path("comments").asLong(),
                    row.path("score").asString()));
        }
        List<Place> places = new ArrayList<>();
        for (JsonNode award : outcome.path("awards")) {
            for (JsonNode place : award.path("places")) {
                places.add(new Place(
                        place.path("place").asInt(),
                        place.path("rank").asInt(),
                        place.path("articleId").asString(),
                        place.path("authorId").asString(),
                        new BigDecimal(place.path("score").asString())
                                .setScale(SCALE, RoundingMode.UNNECESSARY)
                                .toPlainString()));
            }
        }
        return new PublishedOutcome(rows, places);
    }

    /** Whether order, counters, scores and awards are those of {@code recount}. */
    boolean agreesWith(Recount recount) {
        return standings.equals(recount.standings()) && awards.equals(recount.awards());
    }

    /** Fails with the first difference unless everything is as the rules of the contest make it. */
    public void requireAgreementWithTheRules() {
        Recount rules = Recount.byTheRules();
        requireSame("row", rules.standings(), standings);
        requireSame("place", rules.awards(), awards);
    }

    /** Whether the wrong recounts that are known to differ do differ. */
    public boolean wouldNoticeAMistake() {
        return !agreesWith(Recount.withInclusiveCutOff())
                && !agreesWith(Recount.withOneLikeMore(standings.get(0).articleId()))
                && !agreesWith(Recount.withOneLikeMore(
                        standings.get(standings.size() - 1).articleId()));
    }

    private static void requireSame(String what, List<?> expected, List<?> published) {
        for (int i = 0; i < Math.min(expected.size(), published.size()); i++) {
            if (!expected.get(i).equals(published.get(i))) {
                throw new AssertionError("%s %d: the recount gives%n  %s%nbut published is%n  %s"
                        .formatted(what, i + 1, expected.get(i), published.get(i)));
            }
        }
        if (expected.size() != published.size()) {
            throw new AssertionError(
                    "The recount gives %d %ss, published are %d".formatted(expected.size(), what, published.size()));
        }
    }
}
