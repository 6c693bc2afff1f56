package dev.laurel.submission.application;

import dev.laurel.submission.domain.ArticleFact;
import dev.laurel.submission.domain.AuthorFact;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.ContestRules;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.Reading;
import dev.laurel.submission.domain.Sheet;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The use cases over memory, wired as the service wires them. The clock stands still until it is moved. */
public final class SubmissionFixture {

    volatile Instant now = Instant.parse("2024-03-01T00:00:00Z");

    final InMemoryArticles articles = new InMemoryArticles();
    final InMemoryContests contests = new InMemoryContests();
    final Entries entries;
    final InMemoryAuthors authors = new InMemoryAuthors();
    final InMemorySheets sheets = new InMemorySheets();
    final Recorded announced = new Recorded();
    final EvaluateArticles evaluateArticles;
    final ApplyContest applyContest;
    final RecordArticleFacts recordArticleFacts;
    final DefineContest defineContest;
    final DecideEntry decideEntry;
    final CloseContest closeContest;
    final FindEntries findEntries;
    final LabelEntry labelEntry;
    final ScoreUnit scoreUnit;
    final FindSheets findSheets;
    final WithdrawSheet withdrawSheet;
    final ActOnAwards actOnAwards;
    final RecordAuthorFacts recordAuthorFacts;

    /** Bodies are what they say: no syntax, no code. */
    private static final BodyText BODIES = new BodyText() {
        @Override
        public String of(String markdown) {
            return markdown;
        }

        @Override
        public Reading read(String markdown) {
            return Reading.EMPTY;
        }
    };

    SubmissionFixture() {
        this(new InMemoryEntries());
    }

    SubmissionFixture(Entries entries) {
        this.entries = entries;
        var settleManifest = new SettleManifest(contests, entries, sheets, announced, () -> now);
        var surroundings = new ReadSurroundings(authors, articles, entries, BODIES);
        evaluateArticles =
                new EvaluateArticles(articles, contests, entries, announced, settleManifest, surroundings, () -> now);
        applyContest = new ApplyContest(contests, articles, entries, evaluateArticles);
        recordArticleFacts = new RecordArticleFacts(articles, evaluateArticles, announced);
        defineContest = new DefineContest(contests, announced, applyContest, () -> now);
        decideEntry = new DecideEntry(contests, entries, evaluateArticles, announced, settleManifest, () -> now);
        labelEntry = new LabelEntry(contests, entries, announced, settleManifest, () -> now);
        scoreUnit = new ScoreUnit(contests, entries, sheets, announced, settleManifest, () -> now);
        findSheets = new FindSheets(contests, sheets);
        withdrawSheet = new WithdrawSheet(sheets, announced, settleManifest, () -> now);
        actOnAwards = new ActOnAwards(contests, announced, () -> now);
        recordAuthorFacts = new RecordAuthorFacts(authors, contests, entries, evaluateArticles, announced);
        closeContest = new CloseContest(contests, applyContest, settleManifest, announced, () -> now);
        findEntries = new FindEntries(contests, articles, entries, surroundings);
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
        return defineContest.define(
                rules, rules.toString(), phase, new DefineContest.Why("clearer rules", "operator-1"));
    }

    Entry entry(String contestId, String articleId) {
        return Objects.requireNonNull(entries.find(contestId, articleId));
    }

    List<Outcome> tell(String authorId, AuthorFact... facts) {
        return recordAuthorFacts.record(List.of(facts).stream()
                .map(fact -> new AuthorReport(authorId, fact))
                .toList());
    }

    /** What was announced, as a compacted topic would hold it. */
    static final class Recorded implements Announcements {

        final Map<String, Contest> contests = new ConcurrentHashMap<>();
        final Map<String, Entry> entries = new ConcurrentHashMap<>();
        final Map<String, Sheet> sheets = new ConcurrentHashMap<>();

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
        public void announce(Sheet sheet) {
            sheets.merge(sheet.key().text(), sheet, (a, b) -> a.version() > b.version() ? a : b);
        }

        @Override
        public void settle() {}
    }
}
