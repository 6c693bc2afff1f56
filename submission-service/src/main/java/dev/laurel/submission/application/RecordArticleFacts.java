package dev.laurel.submission.application;

import dev.laurel.submission.domain.ArticleFact;
import dev.laurel.submission.domain.ArticleHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes facts into the histories of their articles and brings the entries up to date. Idempotent: the same facts once
 * more change nothing, but finish what an earlier attempt left undone. On return everything is stored and announced.
 * Safe for several threads and several instances.
 */
public final class RecordArticleFacts {

    /** More facts than this are not kept of one article: its document must stay well below what the store takes. */
    public static final int MOST_FACTS = 2_000;

    /** The same in characters, of which the store may need three bytes each. */
    static final int MOST_CHARACTERS = 3_000_000;

    private static final int MOST_ROUNDS = 100;

    private final Articles articles;
    private final EvaluateArticles evaluateArticles;
    private final Announcements announcements;

    public RecordArticleFacts(Articles articles, EvaluateArticles evaluateArticles, Announcements announcements) {
        this.articles = articles;
        this.evaluateArticles = evaluateArticles;
        this.announcements = announcements;
    }

    /** Records the facts in the order given; the answer has one outcome per report, in the same order. */
    public List<Outcome> record(List<ArticleReport> reports) {
        Outcome[] outcomes = new Outcome[reports.size()];
        Set<String> articleIds = new LinkedHashSet<>();
        Set<Integer> open = new TreeSet<>();
        for (int i = 0; i < reports.size(); i++) {
            articleIds.add(reports.get(i).articleId());
            open.add(i);
        }
        articles.keep(bodies(reports));
        for (int round = 0; !open.isEmpty(); round++) {
            if (round == MOST_ROUNDS) {
                throw new IllegalStateException("Articles do not come to rest: others keep writing the same ones");
            }
            Set<String> refused = attempt(reports, open, outcomes);
            open.removeIf(i -> !refused.contains(reports.get(i).articleId()));
        }
        evaluateArticles.evaluate(articleIds);
        announcements.settle();
        return List.of(outcomes);
    }

    private Set<String> attempt(List<ArticleReport> reports, Set<Integer> open, Outcome[] outcomes) {
        Set<String> ids = new LinkedHashSet<>();
        open.forEach(i -> ids.add(reports.get(i).articleId()));
        Map<String, Articles.Stored> known = articles.find(ids);
        Map<String, ArticleHistory> histories = new HashMap<>();
        for (int i : open) {
            ArticleReport report = reports.get(i);
            ArticleHistory before = histories.computeIfAbsent(report.articleId(), id -> history(id, known.get(id)));
            ArticleHistory after = before.with(report.fact());
            outcomes[i] = outcome(before, after, report.fact());
            if (outcomes[i] != Outcome.REJECTED) {
                histories.put(report.articleId(), after);
            }
        }
        List<Articles.Stored> changed = new ArrayList<>();
        histories.forEach((id, history) -> {
            Articles.Stored stored = known.get(id);
            if (stored == null) {
                changed.add(new Articles.Stored(history, 1));
            } else if (!stored.history().equals(history)) {
                changed.add(stored.next(history));
            }
        });
        return changed.isEmpty() ? Set.of() : articles.save(changed);
    }

    private static ArticleHistory history(String id, Articles.@Nullable Stored stored) {
        return stored == null ? ArticleHistory.of(id) : stored.history();
    }

    private static Outcome outcome(ArticleHistory before, ArticleHistory after, ArticleFact fact) {
        int size = after.facts().size();
        if (size == before.facts().size()) {
            return Outcome.DUPLICATE;
        }
        if (size > MOST_FACTS || after.weight() > MOST_CHARACTERS) {
            return Outcome.REJECTED;
        }
        return after.facts().get(size - 1).equals(fact) ? Outcome.APPLIED : Outcome.STALE;
    }

    private static List<Articles.Body> bodies(List<ArticleReport> reports) {
        List<Articles.Body> bodies = new ArrayList<>();
        for (ArticleReport report : reports) {
            Articles.Body body = report.body();
            if (body != null && !body.markdown().isEmpty()) {
                bodies.add(body);
            }
        }
        return bodies;
    }
}
