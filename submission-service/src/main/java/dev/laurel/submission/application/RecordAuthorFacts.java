package dev.laurel.submission.application;

import dev.laurel.submission.domain.AuthorFact;
import dev.laurel.submission.domain.AuthorHistory;
import dev.laurel.submission.domain.Contest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes facts into the histories of their authors and judges the authors' entries anew where a contest asks about
 * authors. Idempotent; on return everything is stored and announced. Safe for several threads and several instances.
 */
public final class RecordAuthorFacts {

    /** More facts than this are not kept of one author: its document must stay well below what the store takes. */
    public static final int MOST_FACTS = 20_000;

    private static final int MOST_ROUNDS = 100;

    private final Authors authors;
    private final Contests contests;
    private final Entries entries;
    private final EvaluateArticles evaluateArticles;
    private final Announcements announcements;

    public RecordAuthorFacts(
            Authors authors,
            Contests contests,
            Entries entries,
            EvaluateArticles evaluateArticles,
            Announcements announcements) {
        this.authors = authors;
        this.contests = contests;
        this.entries = entries;
        this.evaluateArticles = evaluateArticles;
        this.announcements = announcements;
    }

    /** Records the facts in the order given; the answer has one outcome per report, in the same order. */
    public List<Outcome> record(List<AuthorReport> reports) {
        Outcome[] outcomes = new Outcome[reports.size()];
        Set<String> authorIds = new LinkedHashSet<>();
        Set<Integer> open = new TreeSet<>();
        for (int i = 0; i < reports.size(); i++) {
            authorIds.add(reports.get(i).authorId());
            open.add(i);
        }
        for (int round = 0; !open.isEmpty(); round++) {
            if (round == MOST_ROUNDS) {
                throw new IllegalStateException("Authors do not come to rest: others keep writing the same ones");
            }
            Set<String> refused = attempt(reports, open, outcomes);
            open.removeIf(i -> !refused.contains(reports.get(i).authorId()));
        }
        if (contests.all().stream().anyMatch(RecordAuthorFacts::asksAboutAuthors)) {
            evaluateArticles.evaluate(entries.articlesOf(authorIds));
            announcements.settle();
        }
        return List.of(outcomes);
    }

    private static boolean asksAboutAuthors(Contest contest) {
        return contest.phase() == Contest.Phase.OPEN && contest.rules().looksAtAuthors();
    }

    private Set<String> attempt(List<AuthorReport> reports, Set<Integer> open, Outcome[] outcomes) {
        Set<String> ids = new LinkedHashSet<>();
        open.forEach(i -> ids.add(reports.get(i).authorId()));
        Map<String, Authors.Stored> known = authors.find(ids);
        Map<String, AuthorHistory> histories = new HashMap<>();
        for (int i : open) {
            AuthorReport report = reports.get(i);
            Authors.Stored stored = known.get(report.authorId());
            AuthorHistory before = histories.computeIfAbsent(
                    report.authorId(), id -> stored == null ? AuthorHistory.of(id) : stored.history());
            AuthorHistory after = before.with(report.fact());
            outcomes[i] = outcome(before, after, report.fact());
            if (outcomes[i] != Outcome.REJECTED) {
                histories.put(report.authorId(), after);
            }
        }
        List<Authors.Stored> changed = new ArrayList<>();
        histories.forEach((id, history) -> {
            Authors.Stored stored = known.get(id);
            if (stored == null) {
                changed.add(new Authors.Stored(history, 1));
            } else if (!stored.history().equals(history)) {
                changed.add(stored.next(history));
            }
        });
        return changed.isEmpty() ? Set.of() : authors.save(changed);
    }

    private static Outcome outcome(AuthorHistory before, AuthorHistory after, AuthorFact fact) {
        if (after.facts().size() == before.facts().size()) {
            return Outcome.DUPLICATE;
        }
        if (after.facts().size() > MOST_FACTS) {
            return Outcome.REJECTED;
        }
        return after.isNewest(fact) ? Outcome.APPLIED : Outcome.STALE;
    }
}
