package dev.laurel.awards.contests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.awards.compile.ContestCompiler;
import dev.laurel.awards.domain.input.AuthorFacts;
import dev.laurel.awards.domain.input.ContestInputs;
import dev.laurel.awards.domain.input.EarlierWin;
import dev.laurel.awards.domain.input.JurySheet;
import dev.laurel.awards.domain.input.OperatorActs;
import dev.laurel.awards.domain.rules.Text;
import dev.laurel.awards.domain.rules.UnitKind;
import dev.laurel.contest.DefinitionReader;
import dev.laurel.contest.ReadResult;
import dev.laurel.contracts.contests.ContestDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A contest of the folder {@code contests} with entries, facts and decisions written down as tables. */
final class PaperContest {

    private static final Path CONTESTS = Path.of("..", "contests");

    private final ContestDefinition definition;
    private List<EntryRow> entries = List.of();
    private final Map<String, String> expectedScores = new LinkedHashMap<>();
    private final Map<String, String> expectedColumnScores = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final List<JurySheet> sheets = new ArrayList<>();
    private Map<String, AuthorFacts> authors = Map.of();
    private final List<EarlierWin> earlier = new ArrayList<>();
    private final List<OperatorActs.LoweredQuota> lowered = new ArrayList<>();
    private final List<OperatorActs.Pick> picks = new ArrayList<>();
    private final List<OperatorActs.Lots> lots = new ArrayList<>();

    private PaperContest(ContestDefinition definition) {
        this.definition = definition;
    }

    static PaperContest of(String id) {
        try {
            var result = DefinitionReader.read(Files.readAllBytes(CONTESTS.resolve(id + ".yaml")));
            assertThat(result).as("contests/" + id + ".yaml").isInstanceOf(ReadResult.Valid.class);
            return new PaperContest(((ReadResult.Valid) result).definition());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Columns: {@link EntryRow#COLUMNS}; {@code score} is the main score that is expected. */
    PaperContest entries(String table) {
        entries = EntryRow.of(TextTable.of(table));
        for (EntryRow row : entries) {
            sheets.addAll(sheets(UnitKind.ARTICLE, row.cell("article"), row.words("jury")));
            if (!row.cell("score").isEmpty()) {
                expectedScores.put(row.cell("article"), row.cell("score"));
            }
        }
        return this;
    }

    /** Whose a column is, what the jurors give it, and the score of columns that is expected. */
    PaperContest columns(String table) {
        for (var row : TextTable.of(table)
                .withOnly(Set.of("column", "owner", "jury", "score"))
                .rows()) {
            owners.put(row.get("column"), row.get("owner"));
            sheets.addAll(sheets(
                    UnitKind.COLUMN, row.get("column"), List.of(row.get("jury").split(" ", -1))));
            expectedColumnScores.put(row.get("column"), row.get("score"));
        }
        return this;
    }

    /** A column for each counter ({@code 3 10@2022-10-20}: 3 before the contest, 10 on that day) or {@code @attribute}. */
    PaperContest authors(String table) {
        authors = AuthorTable.read(TextTable.of(table), definition);
        return this;
    }

    PaperContest earlier(String table) {
        for (var row : TextTable.of(table)
                .withOnly(Set.of("contest", "award", "parts", "author"))
                .rows()) {
            Set<String> parts = row.get("parts").isEmpty()
                    ? Set.of()
                    : Set.of(row.get("parts").split(" ", -1));
            earlier.add(new EarlierWin(row.get("contest"), row.get("award"), parts, row.get("author")));
        }
        return this;
    }

    /** The jury's choices, best first. */
    PaperContest picks(String table) {
        for (var row :
                TextTable.of(table).withOnly(Set.of("award", "grade", "winner")).rows()) {
            String grade = row.get("grade").isEmpty() ? null : row.get("grade");
            picks.add(new OperatorActs.Pick(
                    row.get("award"), row.get("winner"), grade, picks.size(), new Text("评审", "The jury's choice")));
        }
        return this;
    }

    PaperContest lots(String award, String round, String secret, String beacon) {
        String hexadecimal = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
        lots.add(new OperatorActs.Lots(award, round, hexadecimal, beacon, null));
        return this;
    }

    PaperContest lowered(String award, int places, String reason) {
        lowered.add(new OperatorActs.LoweredQuota(award, null, places, new Text(reason, reason)));
        return this;
    }

    /** The result, with the expected scores already held against it. */
    PaperResult result() {
        var inputs = new ContestInputs(
                entries.stream().map(row -> row.entry(definition)).toList(),
                owners,
                sheets,
                authors,
                earlier,
                new OperatorActs(lowered, picks, lots, List.of()));
        return PaperResult.of(ContestCompiler.compile(definition), inputs)
                .scoresAre(UnitKind.ARTICLE, ContestCompiler.MAIN_SCORE, expectedScores)
                .scoresAre(UnitKind.COLUMN, "columnScore", expectedColumnScores);
    }

    /** A sheet for each word: {@code 80 90} of two jurors, {@code 8/7/9} by the definition's criteria. */
    private List<JurySheet> sheets(UnitKind unit, String unitId, List<String> marks) {
        List<JurySheet> given = new ArrayList<>();
        var jury = definition.jury();
        for (String mark : marks) {
            if (!mark.isEmpty() && jury != null) {
                String[] byCriterion = mark.split("/", -1);
                Map<String, BigDecimal> scores = new HashMap<>();
                for (int i = 0; i < byCriterion.length; i++) {
                    scores.put(jury.criteria().get(i).id(), new BigDecimal(byCriterion[i]));
                }
                given.add(new JurySheet("juror-" + (given.size() + 1), unit, unitId, scores, true));
            }
        }
        return given;
    }
}
