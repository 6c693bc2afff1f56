package dev.laurel.submission.application;

import static dev.laurel.submission.domain.ArticleFixtures.END;
import static dev.laurel.submission.domain.ArticleFixtures.NOW;
import static dev.laurel.submission.domain.ArticleFixtures.START;
import static dev.laurel.submission.domain.ArticleFixtures.aContest;
import static dev.laurel.submission.domain.ArticleFixtures.anOpenContest;
import static dev.laurel.submission.domain.ArticleFixtures.content;
import static dev.laurel.submission.domain.ArticleFixtures.published;
import static dev.laurel.submission.domain.ArticleFixtures.removed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.submission.domain.CloseManifest;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.Decision;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.EntryStatus;
import dev.laurel.submission.domain.Verdict;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseContestTest {

    private final SubmissionFixture service = new SubmissionFixture();

    @BeforeEach
    void aContestWithTwoEntries() {
        service.define(anOpenContest("contest", "topic"));
        service.record("a", published(NOW, content(1, null, "topic")));
        service.record("b", published(NOW, content(1, null, "topic")));
    }

    @Test
    void waitsForTheEndOfTheWindow() {
        service.now = END.minusMillis(1);
        assertThatThrownBy(() -> service.closeContest.close("contest")).isInstanceOf(RefusedException.class);

        service.now = END;
        assertThat(service.closeContest.close("contest"))
                .isNotNull()
                .extracting(Contest::phase)
                .isEqualTo(Contest.Phase.CLOSED);
    }

    @Test
    void refusesADraftAndKnowsNothingOfUnknownContests() {
        service.now = END;
        service.define(aContest("draft", Contest.Phase.DRAFT, START, END, 0, "topic"));

        assertThatThrownBy(() -> service.closeContest.close("draft")).isInstanceOf(RefusedException.class);
        assertThat(service.closeContest.close("unknown")).isNull();
    }

    @Test
    void describesTheEntriesInAManifestAndChangesNothingTheSecondTime() {
        service.now = END;

        var closed = service.closeContest.close("contest");

        assertThat(closed).isNotNull();
        assertThat(closed.manifest()).isEqualTo(CloseManifest.of(Map.of("a", 1L, "b", 1L)));
        assertThat(service.closeContest.close("contest")).isEqualTo(closed);
        assertThat(service.announced.contests).containsEntry("contest", closed);
    }

    @Test
    void movesTheManifestWithADecisionAfterTheClose() {
        service.now = END;
        service.closeContest.close("contest");

        var decided = service.decideEntry.decide(
                "contest", "a", new DecideEntry.Request(Decision.Kind.DISQUALIFY, null, "copied", "operator-1"));

        assertThat(decided).isNotNull().extracting(Entry::status).isEqualTo(EntryStatus.DISQUALIFIED);
        var contest = service.announced.contests.get("contest");
        assertThat(contest).isNotNull();
        assertThat(contest.version()).isEqualTo(3);
        assertThat(contest.manifest()).isEqualTo(CloseManifest.of(Map.of("a", 2L, "b", 1L)));
    }

    @Test
    void settlesTheListSoThatLaterFactsChangeNothing() {
        service.now = END;
        var closed = service.closeContest.close("contest");

        service.record("a", removed(END));
        service.record("late", published(NOW, content(1, null, "topic")));

        assertThat(service.contests.find("contest")).isEqualTo(closed);
        assertThat(service.entries.versions("contest")).isEqualTo(Map.of("a", 1L, "b", 1L));
        assertThat(service.findEntries.find("contest", "late"))
                .isInstanceOfSatisfying(
                        FindEntries.Standing.NotEntered.class, standing -> assertThat(standing.verdicts())
                                .filteredOn(verdict -> !verdict.passed())
                                .extracting(Verdict::rule)
                                .containsExactly("contestOpen"));
    }

    @Test
    void knowsNothingOfUnknownEntries() {
        assertThat(service.decideEntry.decide(
                        "contest",
                        "unknown",
                        new DecideEntry.Request(Decision.Kind.DISQUALIFY, null, "x", "operator-1")))
                .isNull();
        assertThat(service.findEntries.find("contest", "unknown")).isNull();
        assertThat(service.findEntries.find("unknown", "a")).isNull();
    }
}
