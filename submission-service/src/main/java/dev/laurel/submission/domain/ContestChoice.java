package dev.laurel.submission.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which one of the exclusive contests an article takes part in. A closed contest keeps the entries it has and gets no new ones.
 * Among the open contests whose window and topic the article meets, the author's declared choice wins, as it stands in
 * the newest version that counts for any of them; without one the contest that starts first; then the lower id.
 */
final class ContestChoice {

    private static final Comparator<Contest> EARLIEST = Comparator.comparing(
                    (Contest contest) -> contest.rules().submissions().start())
            .thenComparing(Contest::id);

    private ContestChoice() {}

    /** The contest's id, or null when the article takes part in none. {@code entries} are the article's, by contest. */
    static @Nullable String choose(ArticleHistory article, Collection<Contest> contests, Map<String, Entry> entries) {
        String settled = contests.stream()
                .filter(contest -> contest.phase() == Contest.Phase.CLOSED && isExclusive(contest))
                .filter(contest -> holds(entries.get(contest.id())))
                .min(EARLIEST)
                .map(Contest::id)
                .orElse(null);
        if (settled != null) {
            return settled;
        }
        List<Contest> open = contests.stream()
                .filter(contest -> contest.phase() == Contest.Phase.OPEN && isExclusive(contest))
                .filter(contest -> meets(article, contest.rules()))
                .sorted(EARLIEST)
                .toList();
        if (open.isEmpty()) {
            return null;
        }
        String declared = declaredAmong(article, open);
        return open.stream()
                .map(Contest::id)
                .filter(id -> id.equals(declared))
                .findFirst()
                .orElse(open.get(0).id());
    }

    private static boolean isExclusive(Contest contest) {
        return contest.rules().conditions().exclusive();
    }

    private static boolean holds(@Nullable Entry entry) {
        return entry != null && EntryRules.admit(entry.verdicts());
    }

    private static boolean meets(ArticleHistory article, ContestRules contest) {
        ArticleFact.Version publication = article.publication();
        ArticleFact.Version counting = article.versionCountingIn(contest.submissions());
        return publication != null
                && counting != null
                && article.removal() == null
                && contest.submissions().contains(publication.at())
                && Topic.matches(counting.content(), contest);
    }

    private static @Nullable String declaredAmong(ArticleHistory article, List<Contest> contests) {
        ArticleFact.Version newest = null;
        for (Contest contest : contests) {
            ArticleFact.Version counting =
                    article.versionCountingIn(contest.rules().submissions());
            if (counting != null && (newest == null || ArticleFact.ORDER.compare(counting, newest) > 0)) {
                newest = counting;
            }
        }
        return newest == null ? null : newest.content().declaredContest();
    }
}
