package dev.laurel.submission.application;

import static dev.laurel.submission.domain.ArticleFixtures.NOW;
import static dev.laurel.submission.domain.ArticleFixtures.anOpenContest;
import static dev.laurel.submission.domain.ArticleFixtures.content;
import static dev.laurel.submission.domain.ArticleFixtures.published;
import static dev.laurel.submission.domain.ArticleFixtures.removed;
import static dev.laurel.submission.domain.ArticleFixtures.revised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.submission.domain.ArticleFact;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.EntryStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordArticleFactsTest {

    private final SubmissionFixture service = new SubmissionFixture();

    @Test
    void saysWhatBecameOfEachFact() {
        var newest = revised(NOW.plusSeconds(2), content(3, null, "topic"));

        var outcomes = service.record(
                "a",
                published(NOW, content(1, null, "topic")),
                newest,
                newest,
                revised(NOW.plusSeconds(1), content(2, null, "topic")));

        assertThat(outcomes).containsExactly(Outcome.APPLIED, Outcome.APPLIED, Outcome.DUPLICATE, Outcome.STALE);
    }

    @Test
    void entersTheArticleAndAnnouncesIt() {
        service.define(anOpenContest("contest", "topic"));

        service.record("a", published(NOW, content(1, null, "topic")));

        assertThat(service.announced.entries)
                .containsOnlyKeys("contest:a")
                .containsValue(service.entries.find("contest", "a"));
    }

    @Test
    void changesNothingWhenDeliveredAgain() {
        service.define(anOpenContest("contest", "topic"));
        var fact = published(NOW, content(1, null, "topic"));
        service.record("a", fact);
        var before = service.entries.find("contest", "a");

        var outcomes = service.record("a", fact);

        assertThat(outcomes).containsExactly(Outcome.DUPLICATE);
        assertThat(service.entries.find("contest", "a")).isEqualTo(before);
    }

    @Test
    void refusesMoreFactsThanAreKeptOfOneArticle() {
        List<ArticleReport> reports = new ArrayList<>();
        for (int i = 0; i <= RecordArticleFacts.MOST_FACTS; i++) {
            reports.add(new ArticleReport("a", removed(NOW.plusMillis(i)), null));
        }

        var outcomes = service.recordArticleFacts.record(reports);

        assertThat(outcomes).last().isEqualTo(Outcome.REJECTED);
        assertThat(outcomes).filteredOn(Outcome.REJECTED::equals).hasSize(1);
    }

    /** A redelivery after the article was stored and before it was judged must judge it. */
    @Test
    void finishesWhatAnInterruptedAttemptLeftUndone() {
        service.define(anOpenContest("contest", "topic"));
        ArticleFact fact = published(NOW, content(1, null, "topic"));
        var history = dev.laurel.submission.domain.ArticleHistory.of("a", List.of(fact));
        service.articles.save(List.of(new Articles.Stored(history, 1)));

        var outcomes = service.record("a", fact);

        assertThat(outcomes).containsExactly(Outcome.DUPLICATE);
        assertThat(service.announced.entries).containsOnlyKeys("contest:a");
    }

    /** The store wrote the entry, but the answer was lost: the next attempt finds it written and must announce it. */
    @Test
    void announcesWhatWasWrittenWithoutAnAnswer() {
        var fails = new AtomicBoolean(true);
        var unsteady = new SubmissionFixture(new UnsteadyEntries(new InMemoryEntries(), fails));
        unsteady.define(anOpenContest("contest", "topic"));
        var fact = published(NOW, content(1, null, "topic"));

        assertThatThrownBy(() -> unsteady.record("a", fact)).hasMessage("no answer");
        fails.set(false);
        unsteady.record("a", fact);

        assertThat(unsteady.announced.entries).containsOnlyKeys("contest:a");
        assertThat(unsteady.entries.find("contest", "a"))
                .isNotNull()
                .extracting(Entry::status)
                .isEqualTo(EntryStatus.ACCEPTED);
    }

    /** Writes and then fails, as a broken connection does. */
    private record UnsteadyEntries(Entries entries, AtomicBoolean fails) implements Entries {

        @Override
        public @Nullable Entry find(String contestId, String articleId) {
            return entries.find(contestId, articleId);
        }

        @Override
        public List<Entry> ofArticles(Collection<String> articleIds) {
            return entries.ofArticles(articleIds);
        }

        @Override
        public List<Entry> ofAuthor(String contestId, String authorId) {
            return entries.ofAuthor(contestId, authorId);
        }

        @Override
        public List<String> articlesOf(Collection<String> authorIds) {
            return entries.articlesOf(authorIds);
        }

        @Override
        public boolean hasAcceptedInColumn(String contestId, String columnId) {
            return entries.hasAcceptedInColumn(contestId, columnId);
        }

        @Override
        public List<Entry> save(Collection<Entry> changed) {
            List<Entry> refused = entries.save(changed);
            if (fails.get()) {
                throw new IllegalStateException("no answer");
            }
            return refused;
        }

        @Override
        public List<Entry> page(Filter filter, @Nullable String afterArticleId, int limit) {
            return entries.page(filter, afterArticleId, limit);
        }

        @Override
        public Map<String, Long> versions(String contestId) {
            return entries.versions(contestId);
        }

        @Override
        public void forEach(Consumer<Entry> each) {
            entries.forEach(each);
        }
    }
}
