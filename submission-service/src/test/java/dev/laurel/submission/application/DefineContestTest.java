package dev.laurel.submission.application;

import static dev.laurel.submission.domain.ArticleFixtures.END;
import static dev.laurel.submission.domain.ArticleFixtures.NOW;
import static dev.laurel.submission.domain.ArticleFixtures.START;
import static dev.laurel.submission.domain.ArticleFixtures.aContest;
import static dev.laurel.submission.domain.ArticleFixtures.anOpenContest;
import static dev.laurel.submission.domain.ArticleFixtures.content;
import static dev.laurel.submission.domain.ArticleFixtures.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.submission.domain.CloseManifest;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.EntryStatus;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DefineContestTest {

    private final SubmissionFixture service = new SubmissionFixture();

    @Test
    void entersArticlesThatWereKnownBefore() {
        for (int i = 0; i < 1_234; i++) {
            service.record("a" + i, published(NOW, content(1, null, i % 2 == 0 ? "topic" : "elsewhere")));
        }

        service.define(anOpenContest("contest", "topic"));

        assertThat(service.announced.entries).hasSize(617);
    }

    @Test
    void hasNoNewVersionForTheSameDefinition() {
        var first = service.define(anOpenContest("contest", "topic"));
        var again = service.define(anOpenContest("contest", "topic"));

        assertThat(first.created()).isTrue();
        assertThat(again.created()).isFalse();
        assertThat(again.contest()).isEqualTo(first.contest());
    }

    @Test
    void judgesTheEntriesAnewWhenTheDefinitionChanges() {
        service.record("stays", published(NOW, content(700, null, "topic")));
        service.record("short", published(NOW, content(699, null, "topic")));
        service.record("leaves", published(START, content(700, null, "topic")));
        service.define(anOpenContest("contest", "topic"));

        var changed = aContest("contest", Contest.Phase.OPEN, START.plusSeconds(1), END, 700, "topic");
        var defined = service.define(changed);

        assertThat(defined.contest().version()).isEqualTo(2);
        assertThat(status("stays")).isEqualTo(EntryStatus.ACCEPTED);
        assertThat(status("short")).isEqualTo(EntryStatus.INELIGIBLE);
        assertThat(status("leaves")).isEqualTo(EntryStatus.WITHDRAWN);
    }

    @Test
    void judgesEntriesAnewWhenTheirTopicIsDropped() {
        service.record("a", published(NOW, content(1, null, "topic")));
        service.define(anOpenContest("contest", "topic"));

        service.define(anOpenContest("contest", "another"));

        assertThat(status("a")).isEqualTo(EntryStatus.WITHDRAWN);
    }

    @Test
    void opensADraftAndEntersNothingBefore() {
        service.record("a", published(NOW, content(1, null, "topic")));

        service.define(aContest("contest", Contest.Phase.DRAFT, START, END, 0, "topic"));
        assertThat(service.announced.entries).isEmpty();

        service.define(anOpenContest("contest", "topic"));
        assertThat(service.announced.entries).hasSize(1);
    }

    @Test
    void refusesToChangeAClosedContestAndToMakeAnOpenOneADraft() {
        var contest = anOpenContest("contest", "topic");
        service.define(contest);
        var draft = aContest("contest", Contest.Phase.DRAFT, START, END, 0, "topic");
        assertThatThrownBy(() -> service.define(draft)).isInstanceOf(RefusedException.class);

        service.now = END;
        service.closeContest.close("contest");

        assertThat(service.define(contest).contest().phase()).isEqualTo(Contest.Phase.CLOSED);
        assertThatThrownBy(() -> service.define(anOpenContest("contest", "another")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.code())
                        .isEqualTo("contest-closed"));
    }

    @Test
    void takesUpABackFillThatWasInterrupted() {
        service.record("a", published(NOW, content(1, null, "topic")));
        service.contests.save(anOpenContest("contest", "topic"));

        service.applyContest.applyAll();

        assertThat(service.announced.entries).hasSize(1);
        assertThat(service.contests.isApplied("contest", 1)).isTrue();
    }

    /** Articles, two definitions that claim them and a close, all at once: nothing is missed and nothing is twice. */
    @RepeatedTest(20)
    void endsRightHoweverArticlesAndDefinitionsMeet() {
        service.now = END;
        service.define(anOpenContest("b-first", "topic"));
        var tasks = List.<Runnable>of(
                () -> recordMany(0),
                () -> recordMany(1),
                () -> service.define(aContest("a-prior", Contest.Phase.OPEN, START.minusSeconds(1), END, 0, "topic")),
                () -> service.closeContest.close("b-first"));

        CompletableFuture.allOf(tasks.stream().map(CompletableFuture::runAsync).toArray(CompletableFuture[]::new))
                .join();

        var closed = service.contests.find("b-first");
        assertThat(closed).isNotNull();
        assertThat(closed.manifest()).isEqualTo(CloseManifest.of(service.entries.versions("b-first")));
        for (int i = 0; i < 100; i++) {
            var standing = service.entries.ofArticles(List.of("a" + i)).stream()
                    .filter(entry -> entry.status() == EntryStatus.ACCEPTED)
                    .toList();
            assertThat(standing).as("article a%d", i).hasSize(1);
        }
        service.entries.forEach(
                entry -> assertThat(service.announced.entries.get(entry.contestId() + ":" + entry.articleId()))
                        .isEqualTo(entry));
        assertThat(service.announced.contests).containsEntry("b-first", closed);
    }

    private void recordMany(int parity) {
        for (int i = parity; i < 100; i += 2) {
            service.record("a" + i, published(NOW, content(1, null, "topic")));
        }
    }

    private EntryStatus status(String articleId) {
        Entry entry = service.entries.find("contest", articleId);
        assertThat(entry).isNotNull();
        return entry.status();
    }
}
