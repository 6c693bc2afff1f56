package dev.laurel.awards.contests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Figures that organisers published. Worked examples are followed to the cent. Where only the outcome is published, entries
 * are constructed so that it is the outcome they must have: that holds the shape, not the organiser's choice.
 */
class OrganisersFiguresTest {

    /** "400 finish stage 1 of pool 15000": 37.50 each; with stage 2 of 12,000 for the same 400: 67.50. */
    @Test
    void sharesTheJinshiPoolsAsTheAnnouncementDoes() {
        var examples = PublishedFigures.json("worked-examples.json");
        var first = examples.get(0);
        var both = examples.get(1);
        int achievers = first.get("achievers").intValue();

        var oneStage = jinshi(achievers, 2);
        var twoStages = jinshi(achievers, 4);

        assertThat(oneStage).hasSize(achievers).allSatisfy((author, amount) -> assertThat(amount)
                .isEqualByComparingTo(first.get("each").decimalValue()));
        assertThat(twoStages).hasSize(achievers).allSatisfy((author, amount) -> assertThat(amount)
                .isEqualByComparingTo(both.get("each_total").decimalValue()));
    }

    /** What each author gets of the pools if everyone has so many recommended articles. */
    private static Map<String, BigDecimal> jinshi(int authors, int articles) {
        return PaperContest.of("juejin-jinshi-2023-12")
                .entries("""
                        article | author  | labels
                        p1..p%d | u1..u%d | recommended
                        """.formatted(authors * articles, authors))
                .result()
                .outcome("quality")
                .placements()
                .stream()
                .collect(Collectors.toMap(
                        won -> won.authorId(),
                        won -> won.amount() == null
                                ? BigDecimal.ZERO
                                : won.amount().toBigDecimal(),
                        BigDecimal::add));
    }

    /** 27 entries of topic 23 qualify for 50 places; 40 others miss the jury's 60. */
    @Test
    void awards27Of50WhenNoMoreQualify() {
        var published = PublishedFigures.csv("topic23_winners.csv");
        String entries = published.stream()
                .map(row -> row.get("post_id") + " | " + row.get("user") + " | 60")
                .collect(Collectors.joining("\n", "article | author | jury\nq1..q40 | w1..w40 | 59\n", ""));

        var result = PaperContest.of("juejin-tech-topic-23").entries(entries).result();

        assertThat(published).hasSize(27);
        assertThat(result.winnersOf("best-fifty"))
                .containsExactlyInAnyOrderElementsOf(
                        published.stream().map(row -> row.get("post_id")).toList());
        assertThat(result.outcome("best-fifty").shortfall()).isEqualTo(23);
        assertThat(result.winnersOf("participation")).hasSize(67);
    }

    /** The jury's marks put the published thirty in their order; its twelve picks are as published. */
    @Test
    void letsThreeArticlesHoldBest30AndAPrizeOfTheJury() {
        var published = PublishedFigures.csv("year_end_2023.csv");
        var best30 = published.stream()
                .filter(row -> row.get("award").equals("best30"))
                .toList();
        var picked = published.stream()
                .filter(row -> row.get("award").startsWith("special:"))
                .toList();
        List<String> rows = new ArrayList<>(List.of("article | author | jury"));
        IntStream.range(0, best30.size())
                .mapToObj(i ->
                        best30.get(i).get("post_id") + " | " + best30.get(i).get("user") + " | " + (99 - i))
                .forEach(rows::add);
        picked.stream()
                .filter(row ->
                        best30.stream().noneMatch(other -> other.get("post_id").equals(row.get("post_id"))))
                .map(row -> row.get("post_id") + " | " + row.get("user") + " | 1")
                .forEach(rows::add);
        var ids = Map.of(
                "special:前沿技术瞭望官", "frontier",
                "special:年度最有趣关键词", "keyword",
                "special:women power", "women-power",
                "special:最具AIGC范儿", "aigc");

        var result = PaperContest.of("juejin-year-end-2023")
                .entries(String.join("\n", rows))
                .authors(picked.stream()
                        .filter(row -> row.get("award").equals("special:women power"))
                        .map(row -> row.get("user") + " | female")
                        .collect(Collectors.joining("\n", "author | @gender\n", "")))
                .picks(picked.stream()
                        .map(row -> ids.get(row.get("award")) + " | | " + row.get("post_id"))
                        .collect(Collectors.joining("\n", "award | grade | winner\n", "")))
                .result();

        String tiers = best30.stream()
                .map(row -> "best30 | " + row.get("tier").replace("top", "") + " | " + row.get("post_id") + " | yes")
                .collect(Collectors.joining("\n"));
        String prizes = picked.stream()
                .map(row -> ids.get(row.get("award")) + " | pick | " + row.get("post_id") + " | yes")
                .collect(Collectors.joining("\n"));
        result.winnersAre("award | part | winner | gift\n" + tiers + "\n" + prizes);
        assertThat(result.winnersOf("best30").stream().filter(article -> ids.values().stream()
                        .anyMatch(award -> result.winnersOf(award).contains(article))))
                .containsExactlyInAnyOrderElementsOf(PublishedFigures.json("worked-examples.json")
                        .get(3)
                        .get("both")
                        .valueStream()
                        .map(article -> article.stringValue())
                        .toList());
    }

    /**
     * S19: 40 entries and three columns came, the quotas are lowered to 10 and 1. The marks put the published ten first, in
     * their order; seven of them share one unordered tier.
     */
    @Test
    void lowersTheModelContestsPlacesFrom30To10AndFrom3To1() {
        var published = PublishedFigures.json("seed-contest-result.json");
        List<String> rows = new ArrayList<>(List.of("article | author | column | jury"));
        List<String> expected = new ArrayList<>(List.of("award | part | winner | gift"));
        published.get("pioneer").forEach(place -> {
            rows.add(place.get("post_id").stringValue() + " | "
                    + place.get("user").stringValue() + " | | " + (100 - rows.size()));
            expected.add("pioneers | " + place.get("tier").stringValue().replace("TOP", "") + " | "
                    + place.get("post_id").stringValue() + " | yes");
        });
        var column = published.get("column").get(0);
        String columnId = column.get("column_id").stringValue();
        rows.add("p1..p3 | " + column.get("user").stringValue() + " | " + columnId + " | 50");
        rows.add("p4..p6 | w1 | column-of-w1 | 50");
        rows.add("p7..p9 | w2 | column-of-w2 | 50");
        rows.add("p10..p30 | v10..v30 | | 40");
        expected.add("columns | 1-3 | " + columnId + " | yes");
        int pioneers = published.get("awarded_slots").get("pioneer").intValue();
        int columns = published.get("awarded_slots").get("column").intValue();

        var result = PaperContest.of("juejin-tech-topic-24")
                .entries(String.join("\n", rows))
                .columns("""
                        column       | owner | jury | score
                        %s           | %s    | 90   | 63.0000
                        column-of-w1 | w1    | 80   | 56.0000
                        column-of-w2 | w2    | 70   | 49.0000
                        """.formatted(columnId, column.get("user").stringValue()))
                .lowered("pioneers", pioneers, published.get("organiser_note").stringValue())
                .lowered("columns", columns, published.get("organiser_note").stringValue())
                .result()
                .winnersAre(String.join("\n", expected));

        var outcome = result.outcome("pioneers");
        assertThat(outcome.announced()).isEqualTo(30);
        assertThat(outcome.offered()).isEqualTo(10);
        assertThat(result.outcome("columns").announced()).isEqualTo(3);
        assertThat(outcome.placements().stream().filter(won -> !won.ordered())).hasSize(7);
        assertThat(outcome.lowered()).singleElement().satisfies(act -> assertThat(
                        act.reason().en())
                .isEqualTo(published.get("organiser_note").stringValue()));
    }
}
