package dev.laurel.submission.application;

import static dev.laurel.submission.domain.ArticleFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.reviews.ReviewState;
import dev.laurel.submission.domain.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every kind of {@link Sheets} keeps to. */
public abstract class SheetsContract {

    private final String contest = "contest-" + System.nanoTime();

    /** The sheets under test; others may use them too, under other contest ids. */
    protected abstract Sheets sheets();

    @Test
    void givesBackWhatWasSaved() {
        var scores = new TreeMap<>(Map.of("depth", new BigDecimal("7.5")));
        var sheet = new Sheet(key("a", "auth0|1:2"), 1, Sheet.Status.SUBMITTED, scores, "good", null, NOW);

        assertThat(sheets().save(sheet)).isTrue();

        assertThat(sheets().find(sheet.key())).isEqualTo(sheet);
        assertThat(sheets().named(sheet.key().text())).isEqualTo(sheet);
        assertThat(sheets().find(key("a", "another"))).isNull();
    }

    @Test
    void namesSheetsAsTheContractDoes() {
        assertThat(key("a:b", "x%:y").text())
                .isEqualTo(ReviewState.key(contest, ReviewState.Unit.ENTRY, "a:b", "x%:y"))
                .isEqualTo(contest + ":entry:x%25%3Ay:a:b");
    }

    @Test
    void writesANewVersionOnlyOverTheOneBefore() {
        var first = sheet("a", "juror-1", Sheet.Status.DRAFT);
        sheets().save(first);
        var second = first.changed(Sheet.Status.SUBMITTED, first.scores(), null, null, NOW);
        sheets().save(second);

        assertThat(sheets().save(first.changed(Sheet.Status.CONFLICT, first.scores(), null, null, NOW)))
                .isFalse();
        assertThat(sheets().save(first)).isFalse();
        assertThat(sheets().find(first.key())).isEqualTo(second);
    }

    @Test
    void listsByJurorAndByUnitAndTellsOthersNothingOfDrafts() {
        var draft = sheet("a", "juror-1", Sheet.Status.DRAFT);
        var submitted = sheet("b", "juror-1", Sheet.Status.SUBMITTED);
        var other = sheet("a", "juror-2", Sheet.Status.CONFLICT);
        List.of(draft, submitted, other).forEach(sheets()::save);

        assertThat(sheets().ofJuror(contest, "juror-1")).containsExactlyInAnyOrder(draft, submitted);
        assertThat(sheets().ofUnit(contest, Sheet.Unit.ENTRY, "a")).containsExactlyInAnyOrder(draft, other);
        assertThat(sheets().ofUnit(contest, Sheet.Unit.COLUMN, "a")).isEmpty();
        assertThat(sheets().versions(contest))
                .isEqualTo(Map.of(submitted.key().text(), 1L, other.key().text(), 1L));
        List<Sheet> told = new ArrayList<>();
        sheets().forEachPublic(told::add);
        assertThat(told).contains(submitted, other).doesNotContain(draft);
    }

    private Sheet sheet(String unitId, String juror, Sheet.Status status) {
        return new Sheet(key(unitId, juror), 1, status, new TreeMap<>(), null, null, NOW);
    }

    private Sheet.Key key(String unitId, String juror) {
        return new Sheet.Key(contest, Sheet.Unit.ENTRY, unitId, juror);
    }
}
