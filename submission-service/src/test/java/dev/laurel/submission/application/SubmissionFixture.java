package dev.laurel.submission.application;

import dev.laurel.submission.domain.ArticleFact;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.ContestRules;
import dev.laurel.submission.domain.Entry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The use cases over memory, wired as the service wires them. The clock stands still until it is moved. */
public final class SubmissionFixture {

    volatile Instant now = Instant.parse("2024-03-01T00:00:00Z");

    final InMemoryArticles articles = new InMemoryArticles();
    final InMemoryContests contests = new InMemoryContests();
    final Entries entries;
    final Recorded announced = new Recorded();
    final EvaluateArticles evaluateArticles;
    final ApplyContest applyContest;
    final RecordArticleFacts recordArticleFacts;
    final DefineContest defineContest;
    final DecideEntry decideEntry;
    final CloseContest closeContest;
    final FindEntries findEntries;

    SubmissionFixture() {
        this(new InMemoryEntries());
    }

    SubmissionFixture(Entries entries) {
        this.entries = entries;
        var settleManifest = new SettleManifest(contests, entries, announced, () -> now);
        evaluateArticles = new EvaluateArticles(articles, contests, entries, announced, settleManifest, () -> now);
        applyContest = new ApplyContest(contests, articles, entries, evaluateArticles);
        recordArticleFacts = new RecordArticleFacts(articles, evaluateArticles, announced);
        defineContest = new DefineContest(contests, announced, applyContest, () -> now);
        decideEntry = new DecideEntry(entries, announced, settleManifest, () -> now);
        closeContest = new CloseContest(contests, entries, applyContest, settleManifest, announced, () -> now);
        findEntries = new FindEntries(contests, articles, entries);
    }

    List<Outcome> record(String articleId, ArticleFact... facts) {
        return recordArticleFacts.record(List.of(facts).stream()
                .map(fact -> new ArticleReport(articleId, fact, null))
                .toList());
    }

    DefineContest.Defined define(Contest contest) {
        return define(contest.rules(), contest.phase());
    }

    DefineContest.Defined define(ContestRules rules, Contest.Phase phase) {
        return defineContest.define(rules, rules.toString(), phase);
    }

    /** What was announced, as a compacted topic would hold it. */
    static final class Recorded implements Announcements {

        final Map<String, Contest> contests = new ConcurrentHashMap<>();
        final Map<String, Entry> entries = new ConcurrentHashMap<>();

        @Override
        public void announce(Contest contest) {
            contests.merge(contest.id(), contest, (a, b) -> a.version() > b.version() ? a : b);
        }

        @Override
        public void announce(Collection<Entry> some) {
            some.forEach(entry -> entries.merge(
                    entry.contestId() + ":" + entry.articleId(), entry, (a, b) -> a.version() > b.version() ? a : b));
        }

        @Override
        public void settle() {}
    }
}
