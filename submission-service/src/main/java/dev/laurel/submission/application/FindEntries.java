package dev.laurel.submission.application;

import dev.laurel.submission.domain.ArticleEvaluation;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks entries up, and says of articles that are none why that is so. */
public final class FindEntries {

    private final Contests contests;
    private final Articles articles;
    private final Entries entries;
    private final ReadSurroundings surroundings;

    public FindEntries(Contests contests, Articles articles, Entries entries, ReadSurroundings surroundings) {
        this.contests = contests;
        this.articles = articles;
        this.entries = entries;
        this.surroundings = surroundings;
    }

    /** What an article is in a contest. */
    public sealed interface Standing {

        /** Whose article it is; null when the platform has not said so. */
        @Nullable
        String authorId();

        /** It is an entry, of whatever status. */
        record Entered(Entry entry) implements Standing {
            @Override
            public String authorId() {
                return entry.details().authorId();
            }
        }

        /** It is known and not an entry; the verdicts say why. */
        record NotEntered(
                String contestId,
                String articleId,
                @Nullable String authorId,
                List<Verdict> verdicts) implements Standing {}
    }

    /** A contest's entries, ascending by article id. */
    public List<Entry> page(Entries.Filter filter, @Nullable String afterArticleId, int limit) {
        return entries.page(filter, afterArticleId, limit);
    }

    /** The article's standing, or null when the contest or the article is not known. */
    public @Nullable Standing find(String contestId, String articleId) {
        Entry entry = entries.find(contestId, articleId);
        if (entry != null) {
            return new Standing.Entered(entry);
        }
        Contest contest = contests.find(contestId);
        Articles.Stored stored = articles.find(List.of(articleId)).get(articleId);
        if (contest == null || stored == null) {
            return null;
        }
        Map<String, Entry> known = new HashMap<>();
        entries.ofArticles(List.of(articleId)).forEach(other -> known.put(other.contestId(), other));
        List<Contest> all = contests.all();
        String authorId = EvaluateArticles.author(stored);
        List<Verdict> verdicts =
                ArticleEvaluation.verdicts(stored.history(), contest, all, known, surroundings.of(authorId, all));
        return new Standing.NotEntered(contestId, articleId, authorId, verdicts);
    }
}
