package dev.laurel.submission.application;

import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.Entry;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Applies a contest's definition to the articles that were known before it (back-fill), and anew to the entries it has.
 * Remembers when it is done; what a crash interrupts is taken up at the next start.
 */
public final class ApplyContest {

    private static final int PAGE = 500;

    private final Contests contests;
    private final Articles articles;
    private final Entries entries;
    private final EvaluateArticles evaluateArticles;

    public ApplyContest(Contests contests, Articles articles, Entries entries, EvaluateArticles evaluateArticles) {
        this.contests = contests;
        this.articles = articles;
        this.entries = entries;
        this.evaluateArticles = evaluateArticles;
    }

    /** Applies this version unless that has been done. */
    public void apply(Contest contest) {
        if (contest.phase() != Contest.Phase.OPEN || contests.isApplied(contest.id(), contest.version())) {
            return;
        }
        // Entries first: an article that leaves this contest must not be held up by pages of others.
        evaluateAll(after -> entries.page(Entries.Filter.allOf(contest.id()), after, PAGE).stream()
                .map(Entry::articleId)
                .toList());
        evaluateAll(after -> articles.under(
                contest.rules().topicIds(), contest.rules().conditions().tags(), after, PAGE));
        contests.markApplied(contest.id(), contest.version());
    }

    /** Applies whatever an interruption left undone. */
    public void applyAll() {
        contests.all().forEach(this::apply);
    }

    private void evaluateAll(Function<@Nullable String, List<String>> pages) {
        List<String> page = pages.apply(null);
        while (!page.isEmpty()) {
            evaluateArticles.evaluate(page);
            page = pages.apply(page.get(page.size() - 1));
        }
    }
}
