package dev.laurel.metrics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Ties, withdrawals and cut-offs, by example. */
class OccurrenceOrderTest {

    private static final long T = 1_700_000_000_000L;

    @Test
    void countsALikeThatIsWithdrawnAfterTheCutOff() {
        History history = like(given(T, 0), withdrawn(T + 10, 1));

        assertThat(history.counts(Bounds.LIVE)).isFalse();
        assertThat(history.counts(Bounds.before(T + 10))).isTrue();
        assertThat(history.counts(Bounds.before(T + 11))).isFalse();
    }

    @Test
    void letsTheWithdrawalWinAtEqualTimes() {
        assertThat(like(withdrawn(T, 0), given(T, 1)).counts(Bounds.LIVE)).isFalse();
        assertThat(like(given(T, 0), withdrawn(T, 1)).counts(Bounds.LIVE)).isFalse();
    }

    @Test
    void letsTheSequenceDecideBeforeTheWithdrawal() {
        var withdrawnFirst = new Occurrence(T, 1, true, 0);
        var givenLater = new Occurrence(T, 2, false, 1);

        assertThat(like(withdrawnFirst, givenLater).counts(Bounds.LIVE)).isTrue();
        assertThat(like(givenLater, withdrawnFirst).counts(Bounds.LIVE)).isTrue();
    }

    @Test
    void takesAFactWithoutSequenceAsTheOlderOne() {
        var unordered = new Occurrence(T, Occurrence.NO_SEQ, true, 0);

        assertThat(like(unordered, new Occurrence(T, 0, false, 1)).counts(Bounds.LIVE))
                .isTrue();
    }

    @Test
    void keepsTheLowestOffsetOfDuplicates() {
        History history = like(given(T, 7), given(T, 3), given(T, 9));

        assertThat(history.occurrences()).containsExactly(given(T, 3));
        assertThat(history.counts(new Bounds(Long.MAX_VALUE, 4))).isTrue();
        assertThat(history.counts(new Bounds(Long.MAX_VALUE, 3))).isFalse();
    }

    @Test
    void keepsACommentRemovedWhateverComesLater() {
        History history = comment(withdrawn(T + 5, 0), given(T, 1), given(T + 9, 2));

        assertThat(history.counts(Bounds.LIVE)).isFalse();
        assertThat(history.counts(Bounds.before(T + 100))).isFalse();
    }

    @Test
    void countsACommentUpToTheCutOffBeforeItsRemoval() {
        History history = comment(given(T, 0), withdrawn(T + 5, 1));

        assertThat(history.counts(Bounds.before(T + 5))).isTrue();
        assertThat(history.counts(Bounds.before(T + 6))).isFalse();
    }

    @Test
    void keepsInASealWhatCameBeforeIt() {
        History history = comment(given(T, 0), withdrawn(T + 5, 4));

        assertThat(history.counts(new Bounds(T + 100, 4))).isTrue();
        assertThat(history.counts(new Bounds(T + 100, 5))).isFalse();
    }

    @Test
    void takesTheNewestReportOfViewsAndTheLargerAtEqualTimes() {
        var views = new ViewReports();
        assertThat(views.report(T, 10, 0)).isEqualTo(Outcome.APPLIED);
        assertThat(views.report(T, 12, 1)).isEqualTo(Outcome.APPLIED);
        assertThat(views.report(T, 11, 2)).isEqualTo(Outcome.STALE);
        assertThat(views.report(T, 12, 3)).isEqualTo(Outcome.DUPLICATE);
        assertThat(views.report(T + 10, 9, 4)).isEqualTo(Outcome.APPLIED);
        assertThat(views.report(T + 5, 50, 5)).isEqualTo(Outcome.STALE);

        assertThat(views.total(Bounds.LIVE)).isEqualTo(9);
        assertThat(views.total(Bounds.before(T + 10))).isEqualTo(50);
        assertThat(views.total(Bounds.before(T + 5))).isEqualTo(12);
        assertThat(views.total(new Bounds(T + 5, 1))).isEqualTo(10);
        assertThat(views.total(Bounds.before(T))).isZero();
    }

    @Test
    void believesFiveMinutesAndNotAMillisecondMore() {
        assertThat(EventTimes.isTooFarAhead(T + 300_000, T)).isFalse();
        assertThat(EventTimes.isTooFarAhead(T + 300_001, T)).isTrue();
    }

    private static Occurrence given(long at, long offset) {
        return new Occurrence(at, Occurrence.NO_SEQ, false, offset);
    }

    private static Occurrence withdrawn(long at, long offset) {
        return new Occurrence(at, Occurrence.NO_SEQ, true, offset);
    }

    private static History like(Occurrence... occurrences) {
        return history(SubjectKind.LIKE, List.of(occurrences));
    }

    private static History comment(Occurrence... occurrences) {
        return history(SubjectKind.COMMENT, List.of(occurrences));
    }

    private static History history(SubjectKind kind, List<Occurrence> occurrences) {
        History history = kind.startingWith(occurrences.get(0));
        for (Occurrence occurrence : occurrences.subList(1, occurrences.size())) {
            history = history.with(occurrence);
        }
        return history;
    }
}
