package dev.laurel.submission.domain;

import static dev.laurel.submission.domain.ArticleFixtures.END;
import static dev.laurel.submission.domain.ArticleFixtures.NOW;
import static dev.laurel.submission.domain.ArticleFixtures.START;
import static dev.laurel.submission.domain.ArticleFixtures.aContest;
import static dev.laurel.submission.domain.ArticleFixtures.anArticle;
import static dev.laurel.submission.domain.ArticleFixtures.anOpenContest;
import static dev.laurel.submission.domain.ArticleFixtures.content;
import static dev.laurel.submission.domain.ArticleFixtures.evaluate;
import static dev.laurel.submission.domain.ArticleFixtures.published;
import static dev.laurel.submission.domain.ArticleFixtures.removed;
import static dev.laurel.submission.domain.ArticleFixtures.revised;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleEvaluationTest {

    private static final ArticleHistory ARTICLE = anArticle(published(START, content(10, null, "topic")));

    @ParameterizedTest
    @CsvSource({
        "2024-02-22T15:59:59.999Z, false",
        "2024-02-22T16:00:00Z, true",
        "2024-03-24T15:59:59.999Z, true",
        "2024-03-24T16:00:00Z, false"
    })
    void admitsWhatIsPublishedInsideTheHalfOpenWindow(Instant at, boolean admitted) {
        var article = anArticle(published(at, content(10, null, "topic")));

        var entries = evaluate(article, List.of(anOpenContest("c", "topic")), Map.of());

        assertThat(entries.containsKey("c")).isEqualTo(admitted);
    }

    @Test
    void givesOneVerdictPerRuleInOrder() {
        var contest = anOpenContest("c", "topic");

        var verdicts = ArticleEvaluation.verdicts(ARTICLE, contest, List.of(contest), Map.of(), Surroundings.nothing());

        assertThat(verdicts)
                .extracting(Verdict::rule)
                .containsExactly("stillPublished", "submissionWindow", "topic", "exclusiveEntry", "minimumBodyLength");
    }

    @Test
    void saysWhyAnArticleDidNotEnter() {
        var contest = anOpenContest("c", "another-topic");

        var verdicts = ArticleEvaluation.verdicts(ARTICLE, contest, List.of(contest), Map.of(), Surroundings.nothing());

        assertThat(evaluate(ARTICLE, List.of(contest), Map.of())).isEmpty();
        assertThat(verdicts)
                .filteredOn(verdict -> !verdict.passed())
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.rule()).isEqualTo("topic");
                    assertThat(verdict.evidence())
                            .containsEntry("topicIds", "topic")
                            .containsEntry("required", "another-topic");
                    assertThat(verdict.reason().zh()).contains("another-topic");
                    assertThat(verdict.reason().en()).contains("another-topic");
                });
    }

    @ParameterizedTest
    @CsvSource({"699, INELIGIBLE", "700, ACCEPTED"})
    void keepsATooShortArticleAsAnIneligibleEntry(int length, EntryStatus status) {
        var contest = aContest("c", Contest.Phase.OPEN, START, END, 700, "topic");
        var article = anArticle(published(START, content(length, null, "topic")));

        assertThat(evaluate(article, List.of(contest), Map.of()).get("c"))
                .extracting(Entry::status)
                .isEqualTo(status);
    }

    @Test
    void countsTheBodyAsItStoodWhenTheWindowEnded() {
        var contest = aContest("c", Contest.Phase.OPEN, START, END, 700, "topic");
        var article = anArticle(published(START, content(800, null, "topic")), revised(END, content(5, null, "topic")));

        assertThat(evaluate(article, List.of(contest), Map.of()).get("c"))
                .extracting(Entry::status)
                .isEqualTo(EntryStatus.ACCEPTED);
    }

    @Test
    void entersNothingWhileTheContestIsADraft() {
        var draft = aContest("c", Contest.Phase.DRAFT, START, END, 0, "topic");

        assertThat(evaluate(ARTICLE, List.of(draft), Map.of())).isEmpty();
    }

    @Test
    void withdrawsTheEntryOfARemovedArticleAndBringsItBackWithANewerVersion() {
        var contests = List.of(anOpenContest("c", "topic"));
        var entered = evaluate(ARTICLE, contests, Map.of());

        var gone = ARTICLE.with(removed(NOW));
        var withdrawn = evaluate(gone, contests, entered);
        var back = evaluate(gone.with(revised(NOW.plusSeconds(1), content(10, null, "topic"))), contests, withdrawn);

        assertThat(withdrawn.get("c")).satisfies(entry -> {
            assertThat(entry.status()).isEqualTo(EntryStatus.WITHDRAWN);
            assertThat(entry.version()).isEqualTo(2);
        });
        assertThat(back.get("c")).extracting(Entry::status).isEqualTo(EntryStatus.ACCEPTED);
    }

    @Test
    void withdrawsTheEntryOfAnArticleThatLeftTheTopicInsideTheWindow() {
        var contests = List.of(anOpenContest("c", "topic"));
        var entered = evaluate(ARTICLE, contests, Map.of());

        var left = evaluate(ARTICLE.with(revised(NOW, content(10, null, "elsewhere"))), contests, entered);

        assertThat(left.get("c")).extracting(Entry::status).isEqualTo(EntryStatus.WITHDRAWN);
    }

    @Test
    void changesNothingTheSecondTime() {
        var contests = List.of(anOpenContest("c", "topic"));
        var entries = evaluate(ARTICLE, contests, Map.of());

        assertThat(ArticleEvaluation.changes(ARTICLE, contests, entries, Surroundings.nothing(), NOW.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void leavesClosedContestsAsTheyAre() {
        var closed = aContest("c", Contest.Phase.CLOSED, START, END, 0, "topic");
        var entered = evaluate(ARTICLE, List.of(anOpenContest("c", "topic")), Map.of());

        assertThat(evaluate(ARTICLE.with(removed(NOW)), List.of(closed), entered))
                .isEqualTo(entered);
        assertThat(evaluate(ARTICLE, List.of(closed), Map.of())).isEmpty();
    }

    @Test
    void keepsADisqualificationThroughEveryNewJudgement() {
        var contests = List.of(anOpenContest("c", "topic"));
        var entry = evaluate(ARTICLE, contests, Map.of()).get("c");
        assertThat(entry).isNotNull();
        var decision = Decision.of(Decision.Kind.DISQUALIFY, "copied", "operator-1", NOW);

        var decided = entry.decided(decision, NOW);
        var later = evaluate(ARTICLE.with(revised(NOW, content(11, null, "topic"))), contests, Map.of("c", decided));

        assertThat(decided.version()).isEqualTo(2);
        assertThat(later.get("c")).extracting(Entry::status).isEqualTo(EntryStatus.DISQUALIFIED);
        assertThat(decided.decided(Decision.of(Decision.Kind.REINSTATE, "appeal", "operator-2", NOW), NOW)
                        .status())
                .isEqualTo(EntryStatus.ACCEPTED);
    }

    @Test
    void ignoresADecisionThatRepeatsTheOneThatHolds() {
        var entry = evaluate(ARTICLE, List.of(anOpenContest("c", "topic")), Map.of())
                .get("c");
        assertThat(entry).isNotNull();
        var decided = entry.decided(Decision.of(Decision.Kind.DISQUALIFY, "ad", "operator-1", NOW), NOW);

        var again = Decision.of(Decision.Kind.DISQUALIFY, "ad", "operator-1", NOW.plusSeconds(5));

        assertThat(decided.decided(again, NOW.plusSeconds(5))).isSameAs(decided);
    }
}
