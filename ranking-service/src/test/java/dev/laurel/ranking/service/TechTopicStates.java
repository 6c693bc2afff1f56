package dev.laurel.ranking.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.contest.DefinitionReader;
import dev.laurel.contest.ReadResult;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.contests.CloseManifest;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.ContestPhase;
import dev.laurel.contracts.contests.ContestState;
import dev.laurel.contracts.entries.Consequence;
import dev.laurel.contracts.entries.Decision;
import dev.laurel.contracts.entries.EntryState;
import dev.laurel.contracts.entries.EntryStatus;
import dev.laurel.contracts.metrics.Tallies;
import dev.laurel.contracts.reviews.ReviewState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The states of the model contest as the other services would send them. Two jurors mark every entry and column. */
final class TechTopicStates {

    static final String CONTEST = "juejin-tech-topic-24";

    private final States states;
    private final ContestDefinition definition;
    private final SortedMap<String, Long> entries = new TreeMap<>();
    private final SortedMap<String, Long> sheets = new TreeMap<>();

    TechTopicStates(States states) {
        this.states = states;
        try {
            var read = DefinitionReader.read(Files.readAllBytes(Path.of("..", "contests", CONTEST + ".yaml")));
            this.definition = ((ReadResult.Valid) read).definition();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines {@code article | author | column | likes | comments | collects | jury | verdict}. */
    void entries(String table) {
        table.lines().skip(1).map(TechTopicStates::cells).forEach(row -> {
            entry(row[0], row[1], row[2], row[7]);
            Tallies tallies = new Tallies(0, Long.parseLong(row[3]), Long.parseLong(row[4]), Long.parseLong(row[5]));
            states.tallies(CONTEST, row[0], 1, tallies, 1);
            marked(ReviewState.Unit.ENTRY, row[0], row[6]);
        });
    }

    /** Lines {@code column | jury}. */
    void columns(String table) {
        table.lines()
                .skip(1)
                .map(TechTopicStates::cells)
                .forEach(row -> marked(ReviewState.Unit.COLUMN, row[0], row[1]));
    }

    private static String[] cells(String line) {
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        return cells;
    }

    private void entry(String article, String author, String column, String reason) {
        entries.put(article, 1L);
        EntryState state = new EntryState(
                CONTEST,
                article,
                1,
                author,
                "Title " + article,
                null,
                column.isEmpty() ? List.of() : List.of(column),
                States.AT,
                reason.isEmpty() ? EntryStatus.ACCEPTED : EntryStatus.DISQUALIFIED,
                List.of(),
                reason.isEmpty() ? null : decision(reason),
                States.AT.plusSeconds(1),
                null,
                null,
                900,
                List.of(),
                null);
        states.send(Topics.ENTRIES, EntryState.key(CONTEST, article), state);
    }

    private Decision decision(String reasonId) {
        String consequence = definition.moderation().reasons().stream()
                .filter(reason -> reason.id().equals(reasonId))
                .findFirst()
                .orElseThrow()
                .consequence()
                .name();
        return new Decision(
                Decision.Kind.DISQUALIFY,
                "Looked at.",
                "operator-1",
                States.AT,
                reasonId,
                Consequence.valueOf(consequence));
    }

    /** Two sheets whose mean is {@code mark}, and one of a juror with a conflict of interest. */
    private void marked(ReviewState.Unit unit, String unitId, String mark) {
        BigDecimal mean = new BigDecimal(mark);
        BigDecimal apart = BigDecimal.valueOf(100).subtract(mean).min(BigDecimal.TEN);
        sheet(unit, unitId, "juror-1", mean.add(apart));
        sheet(unit, unitId, "juror-2", mean.subtract(apart));
        sheet(unit, unitId, "juror-3", null);
    }

    private void sheet(ReviewState.Unit unit, String unitId, String juror, @Nullable BigDecimal mark) {
        String key = ReviewState.key(CONTEST, unit, unitId, juror);
        sheets.put(key, 2L);
        ReviewState state = new ReviewState(
                CONTEST,
                unit,
                unitId,
                juror,
                2,
                mark == null ? ReviewState.Status.CONFLICT : ReviewState.Status.SUBMITTED,
                mark == null ? Map.of() : Map.of("overall", mark),
                null,
                States.AT.plusSeconds(2));
        states.send(Topics.REVIEWS, key, state);
    }

    void open() {
        contest(1, ContestPhase.OPEN, null);
    }

    void closed() {
        contest(
                2,
                ContestPhase.CLOSED,
                new CloseManifest(entries.size(), digest(entries), sheets.size(), digest(sheets)));
    }

    private void contest(long version, ContestPhase phase, @Nullable CloseManifest manifest) {
        states.send(
                Topics.CONTESTS,
                CONTEST,
                new ContestState(CONTEST, version, phase, definition, manifest, States.AT, null, List.of()));
    }

    private static String digest(SortedMap<String, Long> versions) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            versions.forEach((key, version) -> digest.update((key + ' ' + version + '\n').getBytes(UTF_8)));
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
