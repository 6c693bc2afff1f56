package dev.laurel.submission.application;

import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.EntryStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All entries of all contests. What is written is read by whoever reads afterwards. Safe for several threads. */
public interface Entries {

    @Nullable
    Entry find(String contestId, String articleId);

    /** The entries of these articles in any contest. */
    List<Entry> ofArticles(Collection<String> articleIds);

    /** The author's entries in one contest, in no order. */
    List<Entry> ofAuthor(String contestId, String authorId);

    /** Ids of the articles of these authors that are an entry of any contest, each once. */
    List<String> articlesOf(Collection<String> authorIds);

    /** Whether the contest has an accepted entry in the column. */
    boolean hasAcceptedInColumn(String contestId, String columnId);

    /**
     * Writes each entry whose stored version is still {@code version - 1} (0: not stored).
     *
     * @return the entries that were not written because somebody else was faster
     */
    List<Entry> save(Collection<Entry> changed);

    /** A contest's entries, ascending by article id. */
    List<Entry> page(Filter filter, @Nullable String afterArticleId, int limit);

    /** Version by article id of every entry of the contest. */
    Map<String, Long> versions(String contestId);

    /** Hands over every entry there is. */
    void forEach(Consumer<Entry> each);

    /** Which entries of a contest; null means any. */
    record Filter(
            String contestId,
            @Nullable EntryStatus status,
            @Nullable String authorId) {

        /** Every entry of the contest. */
        public static Filter allOf(String contestId) {
            return new Filter(contestId, null, null);
        }
    }
}
