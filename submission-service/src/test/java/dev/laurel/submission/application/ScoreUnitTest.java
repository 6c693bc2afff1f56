package dev.laurel.submission.application;

import static dev.laurel.submission.domain.ArticleFixtures.END;
import static dev.laurel.submission.domain.ArticleFixtures.NOW;
import static dev.laurel.submission.domain.ArticleFixtures.aContest;
import static dev.laurel.submission.domain.ArticleFixtures.anOpenContest;
import static dev.laurel.submission.domain.ArticleFixtures.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.submission.domain.ArticleContent;
import dev.laurel.submission.domain.CloseManifest;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.ContestRules;
import dev.laurel.submission.domain.EntryConditions;
import dev.laurel.submission.domain.JuryRules;
import dev.laurel.submission.domain.Moderation;
import dev.laurel.submission.domain.Reason;
import dev.laurel.submission.domain.Sheet;
import dev.laurel.submission.domain.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreUnitTest {

    private static final JuryRules JURY = new JuryRules(
            BigDecimal.ZERO,
            BigDecimal.TEN,
            new BigDecimal("0.5"),
            List.of(criterion("depth"), criterion("style")),
            new Window(NOW, END.plusSeconds(60)),
            Set.of(Sheet.Unit.ENTRY, Sheet.Unit.COLUMN));

    private final SubmissionFixture service = new SubmissionFixture();

    @BeforeEach
    void aContestWithAJuryAndAnEntryInAColumn() {
        define("contest", JURY);
        publish("a");
    }

    @Test
    void keepsADraftWithItsJuror() {
        var draft = score("a", "juror-1", Sheet.Status.DRAFT, Map.of("depth", "7"));

        assertThat(draft.status()).isEqualTo(Sheet.Status.DRAFT);
        assertThat(service.announced.sheets).isEmpty();
        assertThat(service.findSheets.own("contest", "juror-1")).containsExactly(draft);
        assertThat(service.findSheets.ofJuror("contest", "juror-1")).isEmpty();
    }

    @Test
    void announcesASubmittedSheetAndTakesItAnewWhileTheWindowIsOpen() {
        score("a", "juror-1", Sheet.Status.DRAFT, Map.of("depth", "7"));
        score("a", "juror-1", Sheet.Status.SUBMITTED, Map.of("depth", "7", "style", "8"));
        var again = score("a", "juror-1", Sheet.Status.SUBMITTED, Map.of("depth", "7.5", "style", "8"));
        var same = score("a", "juror-1", Sheet.Status.SUBMITTED, Map.of("depth", "7.50", "style", "8.0"));

        assertThat(again.version()).isEqualTo(3);
        assertThat(same).isEqualTo(again);
        assertThat(service.announced.sheets)
                .containsOnlyKeys("contest:entry:juror-1:a")
                .containsValue(again);
    }

    @ParameterizedTest
    @CsvSource({"10.5, is not on the scale", "-0.5, is not on the scale", "7.25, is not on the scale"})
    void refusesAScoreOffTheScale(String score, String problem) {
        assertThatThrownBy(() -> score("a", "juror-1", Sheet.Status.DRAFT, Map.of("depth", score)))
                .isInstanceOfSatisfying(UnusableException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("scores.depth");
                    assertThat(refused.problem()).contains(problem);
                    assertThat(refused.expected()).isEqualTo("0 to 10 in steps of 0.5");
                });
    }

    @Test
    void refusesUnknownCriteriaAndIncompleteSheets() {
        assertThatThrownBy(() -> score("a", "juror-1", Sheet.Status.DRAFT, Map.of("humour", "5")))
                .isInstanceOf(UnusableException.class);
        assertThatThrownBy(() -> score("a", "juror-1", Sheet.Status.SUBMITTED, Map.of("depth", "5")))
                .isInstanceOfSatisfying(UnusableException.class, refused -> assertThat(refused.field())
                        .isEqualTo("scores.style"));
        assertThat(service.sheets.ofJuror("contest", "juror-1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0})
    void takesSheetsInItsWindowOnly(long millis) {
        service.now = NOW.minusMillis(1);
        assertThatThrownBy(() -> submit("a", "juror-1"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.code())
                        .isEqualTo("jury-not-open"));
        service.now = END.plusSeconds(60).plusMillis(millis);
        if (millis < 0) {
            assertThat(submit("a", "juror-1").status()).isEqualTo(Sheet.Status.SUBMITTED);
        } else {
            assertThatThrownBy(() -> submit("a", "juror-1"))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.code())
                            .isEqualTo("jury-closed"));
        }
    }

    @Test
    void refusesOwnArticlesButTakesTheConflict() {
        assertThatThrownBy(() -> write("a", "juror-1", Sheet.Status.SUBMITTED, FULL, "author-1"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.code())
                        .isEqualTo("own-article"));

        var declared = write("a", "juror-1", Sheet.Status.CONFLICT, FULL, "author-1");

        assertThat(declared).isNotNull().satisfies(sheet -> {
            assertThat(sheet.status()).isEqualTo(Sheet.Status.CONFLICT);
            assertThat(sheet.scores()).isEmpty();
        });
    }

    @Test
    void holdsAConflictForFinalAndASubmissionForNoDraft() {
        score("a", "juror-1", Sheet.Status.CONFLICT, Map.of());
        submit("a", "juror-2");

        assertThatThrownBy(() -> submit("a", "juror-1")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> score("a", "juror-2", Sheet.Status.DRAFT, Map.of()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void showsOthersSheetsOnlyToThoseWhoHaveSubmitted() {
        var other = submit("a", "juror-2");
        score("a", "juror-1", Sheet.Status.DRAFT, FULL);

        assertThat(service.findSheets.ofUnit("contest", Sheet.Unit.ENTRY, "a", "juror-1"))
                .isNull();
        var own = submit("a", "juror-1");

        assertThat(service.findSheets.ofUnit("contest", Sheet.Unit.ENTRY, "a", "juror-1"))
                .containsExactly(own, other);
        assertThat(service.findSheets.ofUnit("contest", Sheet.Unit.ENTRY, "a", null))
                .containsExactly(own, other);
    }

    @Test
    void scoresColumnsThatHaveAnEntryAndNothingElse() {
        assertThat(submit(Sheet.Unit.COLUMN, "column-1", "juror-1")).isNotNull();

        assertThat(submit(Sheet.Unit.COLUMN, "column-2", "juror-1")).isNull();
        assertThat(submit(Sheet.Unit.ENTRY, "unknown", "juror-1")).isNull();
        define(
                "entries-only",
                new JuryRules(
                        JURY.from(), JURY.through(), JURY.step(), JURY.criteria(), null, Set.of(Sheet.Unit.ENTRY)));
        assertThat(service.scoreUnit.score(
                        new Sheet.Key("entries-only", Sheet.Unit.COLUMN, "column-1", "juror-1"),
                        request(Sheet.Status.SUBMITTED, FULL, null)))
                .isNull();
    }

    @Test
    void refusesSheetsWhereThereIsNoJury() {
        service.define(anOpenContest("plain", "elsewhere"));

        assertThatThrownBy(() -> service.scoreUnit.score(
                        new Sheet.Key("plain", Sheet.Unit.ENTRY, "a", "juror-1"),
                        request(Sheet.Status.SUBMITTED, FULL, null)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void movesTheManifestOfAClosedContest() {
        service.now = END;
        service.closeContest.close("contest");

        var sheet = submit("a", "juror-1");
        var expected = CloseManifest.of(Map.of("a", 1L)).with(Map.of(sheet.key().text(), 1L));

        assertThat(service.announced.contests.get("contest"))
                .isNotNull()
                .extracting(Contest::manifest)
                .isEqualTo(expected);

        var withdrawn = service.withdrawSheet.withdraw(sheet.key(), "the juror is the author's employer");
        assertThat(withdrawn).isNotNull().extracting(Sheet::status).isEqualTo(Sheet.Status.WITHDRAWN);
        assertThatThrownBy(() -> submit("a", "juror-1")).isInstanceOf(RefusedException.class);
        assertThat(service.announced.contests.get("contest"))
                .isNotNull()
                .extracting(Contest::manifest)
                .isEqualTo(CloseManifest.of(Map.of("a", 1L))
                        .with(Map.of(sheet.key().text(), 2L)));
    }

    private static final Map<String, String> FULL = Map.of("depth", "7", "style", "8");

    private static JuryRules.Criterion criterion(String id) {
        return new JuryRules.Criterion(id, new Reason(id, id));
    }

    private void define(String id, JuryRules jury) {
        ContestRules plain = anOpenContest(id, "topic").rules();
        service.define(aContest(
                new ContestRules(
                        id,
                        plain.timeZone(),
                        plain.submissions(),
                        plain.topicIds(),
                        0,
                        EntryConditions.NONE,
                        Moderation.NONE,
                        jury,
                        plain.awards()),
                Contest.Phase.OPEN));
    }

    private void publish(String articleId) {
        var content = new ArticleContent(
                "T", null, List.of("topic"), List.of(), List.of("column-1"), null, 1, "d", null, null, null, null);
        service.record(articleId, published(NOW, content));
    }

    private Sheet submit(String articleId, String juror) {
        return score(articleId, juror, Sheet.Status.SUBMITTED, FULL);
    }

    private @Nullable Sheet submit(Sheet.Unit unit, String unitId, String juror) {
        return service.scoreUnit.score(
                new Sheet.Key("contest", unit, unitId, juror), request(Sheet.Status.SUBMITTED, FULL, null));
    }

    private Sheet score(String articleId, String juror, Sheet.Status status, Map<String, String> scores) {
        return Objects.requireNonNull(write(articleId, juror, status, scores, null));
    }

    private @Nullable Sheet write(
            String articleId,
            String juror,
            Sheet.Status status,
            Map<String, String> scores,
            @Nullable String authorId) {
        return service.scoreUnit.score(
                new Sheet.Key("contest", Sheet.Unit.ENTRY, articleId, juror), request(status, scores, authorId));
    }

    private static ScoreUnit.Request request(
            Sheet.Status status, Map<String, String> scores, @Nullable String authorId) {
        SortedMap<String, BigDecimal> numbers = new TreeMap<>();
        scores.forEach((criterion, score) -> numbers.put(criterion, new BigDecimal(score)));
        return new ScoreUnit.Request(status, numbers, null, authorId);
    }
}
