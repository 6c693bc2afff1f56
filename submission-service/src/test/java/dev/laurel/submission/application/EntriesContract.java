package dev.laurel.submission.application;

import static dev.laurel.submission.domain.ArticleFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.submission.domain.Consequence;
import dev.laurel.submission.domain.Decision;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.EntryStatus;
import dev.laurel.submission.domain.Label;
import dev.laurel.submission.domain.Reason;
import dev.laurel.submission.domain.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every kind of {@link Entries} keeps to. */
public abstract class EntriesContract {

    private final String contest = "contest-" + System.nanoTime();

    /** The entries under test; others may use them too, under other contest ids. */
    protected abstract Entries entries();

    @Test
    void givesBackWhatWasSaved() {
        var bare = entry("a", 1, EntryStatus.ACCEPTED, "author-1");
        var decided = new Entry(
                contest,
                "b",
                1,
                new Entry.Details("author-2", "标题", null, List.of("column-1"), NOW, "frontend", "essay", 812),
                EntryStatus.DISQUALIFIED,
                bare.verdicts(),
                new Decision(
                        Decision.Kind.DISQUALIFY,
                        "copied",
                        "operator-1",
                        NOW,
                        "copied",
                        Consequence.ALL_ENTRIES_OF_AUTHOR),
                List.of(new Label("recommended", "good", "operator-1", NOW)),
                "other",
                NOW);

        var refused = entries().save(List.of(bare, decided));

        assertThat(refused).isEmpty();
        assertThat(entries().find(contest, "a")).isEqualTo(bare);
        assertThat(entries().find(contest, "b")).isEqualTo(decided);
        assertThat(entries().find(contest, "c")).isNull();
    }

    @Test
    void writesANewVersionOnlyOverTheOneBefore() {
        entries().save(List.of(entry("a", 1), entry("b", 1), entry("c", 1)));
        entries().save(List.of(entry("b", 2)));

        var late = List.of(entry("a", 2), entry("b", 2, EntryStatus.WITHDRAWN, "author-1"), entry("c", 1));
        var refused = entries().save(late);

        assertThat(refused).extracting(Entry::articleId).containsExactlyInAnyOrder("b", "c");
        assertThat(entries().versions(contest)).isEqualTo(Map.of("a", 2L, "b", 2L, "c", 1L));
        assertThat(entries().find(contest, "b")).isEqualTo(entry("b", 2));
    }

    @Test
    void pagesThroughAContestInOrder() {
        entries().save(List.of(entry("c", 1), entry("a", 1), entry("b", 1)));

        var filter = Entries.Filter.allOf(contest);
        var first = entries().page(filter, null, 2);
        var second = entries().page(filter, "b", 2);

        assertThat(first).extracting(Entry::articleId).containsExactly("a", "b");
        assertThat(second).extracting(Entry::articleId).containsExactly("c");
    }

    @Test
    void filtersByStatusAndAuthor() {
        entries()
                .save(List.of(
                        entry("a", 1, EntryStatus.ACCEPTED, "author-1"),
                        entry("b", 1, EntryStatus.WITHDRAWN, "author-1"),
                        entry("c", 1, EntryStatus.ACCEPTED, "author-2")));

        assertThat(ids(EntryStatus.ACCEPTED, null)).containsExactly("a", "c");
        assertThat(ids(null, "author-1")).containsExactly("a", "b");
        assertThat(ids(EntryStatus.WITHDRAWN, "author-2")).isEmpty();
    }

    @Test
    void findsTheEntriesOfArticlesInAllContests() {
        var article = contest + "-article";
        var here = entry(article, 1);
        entries().save(List.of(here, entry("other", 1)));

        assertThat(entries().ofArticles(List.of(article, "unknown"))).containsExactly(here);
    }

    @Test
    void findsTheEntriesOfAuthorsAndColumns() {
        String author = contest + "-author";
        var first = entry(contest + "-1", 1, EntryStatus.ACCEPTED, author);
        entries().save(List.of(first, entry(contest + "-2", 1, EntryStatus.INELIGIBLE, "other-" + author)));

        assertThat(entries().ofAuthor(contest, author)).containsExactly(first);
        assertThat(entries().ofAuthor("another", author)).isEmpty();
        assertThat(entries().articlesOf(List.of(author, "unknown"))).containsExactly(contest + "-1");
        assertThat(entries().hasAcceptedInColumn(contest, "column-" + author)).isTrue();
        assertThat(entries().hasAcceptedInColumn(contest, "column-other-" + author))
                .isFalse();
    }

    @Test
    void handsOverEveryEntry() {
        entries().save(List.of(entry("a", 1), entry("b", 1)));

        List<String> seen = new ArrayList<>();
        entries().forEach(entry -> {
            if (entry.contestId().equals(contest)) {
                seen.add(entry.articleId());
            }
        });

        assertThat(seen).containsExactlyInAnyOrder("a", "b");
    }

    private List<String> ids(@Nullable EntryStatus status, @Nullable String author) {
        return entries().page(new Entries.Filter(contest, status, author), null, 10).stream()
                .map(Entry::articleId)
                .toList();
    }

    private Entry entry(String articleId, long version) {
        return entry(articleId, version, EntryStatus.ACCEPTED, "author-1");
    }

    private Entry entry(String articleId, long version, EntryStatus status, String author) {
        var details = new Entry.Details(
                author, "A title", "https://example.org/" + articleId, List.of("column-" + author), NOW, null, null, 0);
        var verdict = new Verdict("topic", true, Map.of("topicIds", "t", "required", "t"), new Reason("好", "Good."));
        return new Entry(contest, articleId, version, details, status, List.of(verdict), null, List.of(), null, NOW);
    }
}
