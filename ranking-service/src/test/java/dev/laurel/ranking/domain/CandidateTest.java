package dev.laurel.ranking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CandidateTest {

    private static final Award LADDER = Fixtures.ladder(Stacking.VACATE, 1, 3);
    private static final Sealing SEALED = sealing(1, true, "log", "log");

    private final ContestBoard board = new ContestBoard();

    private static Sealing sealing(int number, boolean visible, String... logs) {
        TreeMap<Integer, Sealing.SealedPartition> sealed = new TreeMap<>();
        for (int i = 0; i < logs.length; i++) {
            sealed.put(i, new Sealing.SealedPartition(logs[i], 100));
        }
        return new Sealing(number, 2, sealed, visible);
    }

    private Candidate candidate(Sealing sealing) {
        Contest contest = board.contest().orElseThrow();
        List<Entry> entries = board.participants().stream()
                .map(Participant::entry)
                .filter(java.util.Objects::nonNull)
                .toList();
        return new Candidate(
                contest,
                board.ranking(),
                board.awards(),
                board.warnings(),
                board.participants(),
                board.sheets(),
                List.of(),
                sealing,
                Manifest.of(entries));
    }

    private void closedWithTwoEntries() {
        board.apply(Fixtures.accepted("a", "ann", 1));
        board.apply(Fixtures.accepted("b", "bob", 4));
        board.tally("a", Fixtures.sealedLikes(2, 1));
        board.tally("b", Fixtures.sealedLikes(0, 1));
        Manifest manifest = Manifest.of(List.of(Fixtures.accepted("b", "bob", 4), Fixtures.accepted("a", "ann", 1)));
        board.apply(Fixtures.contest(2, Contest.Phase.CLOSED, manifest, LADDER));
    }

    private List<String> blockers(Sealing sealing) {
        return candidate(sealing).blockers().stream().map(Blocker::code).toList();
    }

    @Test
    void mayBePublishedWhenClosedCompleteAndSealed() {
        closedWithTwoEntries();

        assertThat(blockers(SEALED)).isEmpty();
    }

    @Test
    void isBlockedWhileTheContestIsOpen() {
        board.apply(Fixtures.openContest(LADDER));

        assertThat(blockers(sealing(0, true))).containsExactly("contest-not-closed", "not-counted");
    }

    @Test
    void isBlockedWhileEntriesAreMissingOrOutdated() {
        closedWithTwoEntries();
        board.apply(Fixtures.accepted("b", "bob", 5));

        assertThat(blockers(SEALED)).containsExactly("entries-incomplete");
    }

    @Test
    void isBlockedUntilEveryPartitionIsSealedAndRead() {
        closedWithTwoEntries();

        assertThat(blockers(sealing(1, true, "log"))).containsExactly("count-incomplete");
        assertThat(blockers(sealing(1, false, "log", "log"))).containsExactly("tallies-not-read");
        assertThat(blockers(sealing(1, true, "log", "other"))).containsExactly("mixed-logs");
        assertThat(blockers(sealing(2, true, "log", "log"))).containsExactly("tallies-not-sealed");
    }

    @Test
    void isBlockedByATallyThatIsNotSealed() {
        closedWithTwoEntries();
        board.tally("b", Fixtures.likes(1));

        assertThat(blockers(SEALED)).containsExactly("tallies-not-sealed");
    }

    @Test
    void isBlockedByAnEntryThatCountingHasNotSeen() {
        closedWithTwoEntries();
        board.apply(Fixtures.accepted("c", "cid", 1));

        assertThat(blockers(SEALED)).containsExactly("entries-incomplete", "tallies-not-sealed");
    }

    @Test
    void digestsEqualResultsEquallyAndOthersNot() {
        closedWithTwoEntries();
        String digest = ResultForm.digest(candidate(SEALED));

        assertThat(ResultForm.digest(candidate(SEALED))).isEqualTo(digest).matches("sha256:[0-9a-f]{64}");
        board.tally("a", Fixtures.sealedLikes(3, 1));
        assertThat(ResultForm.digest(candidate(SEALED))).isNotEqualTo(digest);
        board.tally("a", Fixtures.sealedLikes(2, 1));
        assertThat(ResultForm.digest(candidate(SEALED))).isEqualTo(digest);
    }

    /** Published digests depend on this form: it may not change. */
    @Test
    void writesTheCanonicalFormOfInputsAndRows() {
        closedWithTwoEntries();
        ByteArrayOutputStream inputs = new ByteArrayOutputStream();

        ResultForm.writeInputs(candidate(SEALED), inputs);

        assertThat(inputs.toString(StandardCharsets.UTF_8))
                .startsWith("{\"contestId\":\"spring\",\"definition\":{\"id\":\"spring\"},\"definitionVersion\":2,"
                        + "\"entries\":[{\"articleId\":\"a\",\"authorId\":\"ann\","
                        + "\"publishedAt\":\"2024-02-22T16:00:00Z\",\"status\":\"accepted\",\"tallies\":{\"collects\":0,"
                        + "\"comments\":0,\"likes\":2,\"sealEndOffset\":100,\"views\":0},\"title\":\"Title a\","
                        + "\"url\":null,\"version\":1},{\"articleId\":\"b\"")
                .endsWith("\"seal\":{\"cutOff\":\"2024-03-28T16:00:00Z\",\"number\":1,\"partitions\":["
                        + "{\"endOffset\":100,\"partition\":0,\"topicId\":\"log\"},"
                        + "{\"endOffset\":100,\"partition\":1,\"topicId\":\"log\"}]}}");
        assertThat(new String(
                        ResultForm.rows(
                                board.ranking(),
                                1,
                                board.contest().orElseThrow().rules().unavailable()),
                        StandardCharsets.UTF_8))
                .startsWith("[{\"articleId\":\"a\",\"authorId\":\"ann\",\"counters\":{\"collects\":null,\"comments\":0,"
                        + "\"likes\":2,\"views\":0},\"publishedAt\":\"2024-02-22T16:00:00Z\",\"rank\":1,\"score\":\"2\","
                        + "\"title\":\"Title a\",\"url\":null},{");
    }

    @Test
    void writesAnyTextAsUtf8() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String text = "é中\uD83C\uDFC6\"\\\n\u007F\uD800";

        new CanonicalJson(bytes).value(text).flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\"é中\uD83C\uDFC6\\\"\\\\\\u000a\u007F\\ud800\"");
    }
}
