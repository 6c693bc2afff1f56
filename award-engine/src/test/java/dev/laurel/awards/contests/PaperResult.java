package dev.laurel.awards.contests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.awards.domain.AwardEngine;
import dev.laurel.awards.domain.AwardOutcome;
import dev.laurel.awards.domain.ContestOutcome;
import dev.laurel.awards.domain.Placement;
import dev.laurel.awards.domain.Standings;
import dev.laurel.awards.domain.Statement;
import dev.laurel.awards.domain.input.ContestInputs;
import dev.laurel.awards.domain.rules.ContestRules;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A result to hold against tables. */
final class PaperResult {

    private final ContestOutcome result;

    private PaperResult(ContestOutcome result) {
        this.result = result;
    }

    static PaperResult of(ContestRules rules, ContestInputs inputs) {
        return new PaperResult(AwardEngine.decide(rules, inputs));
    }

    PaperResult scoresAre(UnitKind unit, String scoreId, Map<String, String> expected) {
        if (!expected.isEmpty()) {
            Standings standings = result.standings(scoreId);
            Map<String, String> actual = new LinkedHashMap<>();
            for (String id : expected.keySet()) {
                standings
                        .position(id)
                        .ifPresent(at -> actual.put(id, standings.score(at).toPlainString()));
            }
            assertThat(actual).as(scoreId + " of " + unit).isEqualTo(expected);
        }
        return this;
    }

    PaperResult authorScoresAre(String scoreId, String table) {
        Map<String, String> expected = new LinkedHashMap<>();
        TextTable.of(table).rows().forEach(row -> expected.put(row.get("author"), row.get("score")));
        return scoresAre(UnitKind.AUTHOR, scoreId, expected);
    }

    /** The main standings, all of them. */
    PaperResult ranksAre(String table) {
        Standings standings = result.standings("score");
        List<String> actual = IntStream.range(0, standings.size())
                .mapToObj(at -> standings.rank(at) + " " + standings.unitId(at))
                .toList();
        assertThat(actual)
                .containsExactlyElementsOf(TextTable.of(table).rows().stream()
                        .map(row -> row.get("rank") + " " + row.get("article"))
                        .toList());
        return this;
    }

    /** Everything that is won, in any order of rows; a winner such as {@code a1..a3} stands for several rows. */
    PaperResult winnersAre(String table) {
        List<String> expected = TextTable.of(table).withOnly(Set.of("award", "part", "winner", "gift")).rows().stream()
                .flatMap(row -> Range.of(row.get("winner")).stream()
                        .map(winner -> line(row.get("award"), row.get("part"), winner, row.get("gift"))))
                .toList();
        List<String> actual = result.awards().stream()
                .flatMap(award -> award.placements().stream())
                .map(won -> line(won.awardId(), part(won), won.unitId(), gift(won)))
                .toList();
        assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
        return this;
    }

    /** Ids of an award's winners, in its order. */
    List<String> winnersOf(String award) {
        return outcome(award).placements().stream().map(Placement::unitId).toList();
    }

    List<String> giftsOf(String award) {
        return outcome(award).placements().stream().map(PaperResult::gift).toList();
    }

    /** What a stage of a pool cannot share. */
    String restOf(String award, String stage) {
        return ((Statement.Pool) outcome(award).statement())
                .stages().stream()
                        .filter(share -> share.stage().equals(stage))
                        .map(share -> share.rest().toBigDecimal().toPlainString())
                        .findAny()
                        .orElseThrow();
    }

    AwardOutcome outcome(String award) {
        return result.award(award).orElseThrow();
    }

    private static String line(String... cells) {
        return String.join(" | ", cells);
    }

    /** The category, week or day that has places of its own, and the tier, gate, stage or grade. */
    private static String part(Placement won) {
        return Stream.of(won.scope(), won.part())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String gift(Placement won) {
        if (won.amount() != null) {
            return won.amount().toBigDecimal().toPlainString();
        }
        if (!won.gift()) {
            return "title only";
        }
        return won.quantity() == 1 ? "yes" : won.quantity() + " times";
    }
}
