package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.ArticleFigures;
import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.Bounds;
import dev.laurel.metrics.domain.Counters;
import dev.laurel.metrics.domain.Figures;
import dev.laurel.metrics.domain.FiguresAt;
import dev.laurel.metrics.domain.History;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.Occurrence;
import dev.laurel.metrics.domain.Outcome;
import dev.laurel.metrics.domain.Seal;
import dev.laurel.metrics.domain.SubjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tallies of one partition: a function of a prefix of its log and of the contest windows, which may change at any time.
 * Records must be told in the order of the log, each exactly once: {@link #nextOffset()} says which one is due. Keeps
 * running counts, so that a fact costs the same however many there were; the counts always equal a fold over everything
 * kept. Not safe for concurrent use: whoever owns it guards it.
 */
public final class PartitionTally {

    private final LogId log;
    private final Function<String, ArticleWindows> windows;
    final SubjectRows rows;
    final ArticleIndex articles = new ArticleIndex();
    final Map<String, Seal> seals = new TreeMap<>();
    final CounterBlock counters = new CounterBlock();
    Changes changes = new Changes();
    private final List<ArticleTally> unpublished = new ArrayList<>();
    long startOffset;
    long nextOffset;
    long eventTimeMark = Long.MIN_VALUE;

    // What the newest snapshot says: rows and articles below these numbers, and facts below this offset.
    int storedRows;
    int storedArticles;
    long storedOffset = -1;

    /**
     * A tally of nothing.
     *
     * @param startOffset where the log begins
     * @param windows     the contests of an article as they are known now
     */
    public PartitionTally(LogId log, long startOffset, Function<String, ArticleWindows> windows) {
        this(log, startOffset, windows, 0);
    }

    /** A tally of nothing that is about to know of so many subjects. */
    PartitionTally(LogId log, long startOffset, Function<String, ArticleWindows> windows, int subjects) {
        this.log = log;
        this.startOffset = startOffset;
        this.nextOffset = startOffset;
        this.windows = windows;
        this.rows = new SubjectRows(subjects);
    }

    /** The log it was made of. */
    public LogId log() {
        return log;
    }

    /** Where counting began. */
    public long startOffset() {
        return startOffset;
    }

    /** The record that is due next. */
    public long nextOffset() {
        return nextOffset;
    }

    /** Latest event time of any fact, or {@link Long#MIN_VALUE} before the first. */
    public long eventTimeMark() {
        return eventTimeMark;
    }

    /** What became of the records. */
    public Counters counters() {
        return counters.toCounters();
    }

    /** The newest seal of each contest, ordered by contest id. */
    public List<Seal> seals() {
        return List.copyOf(seals.values());
    }

    /** How much is kept in memory. */
    public Extent extent() {
        return new Extent(
                articles.size(),
                articles.all().stream().filter(ArticleTally::isEntry).count(),
                rows.size(),
                rows.bytes() + articles.bytes());
    }

    /** Offsets before this one hold nothing for readers: the log uses some for itself. */
    public void skipTo(long offset) {
        if (offset > nextOffset) {
            counters.control += offset - nextOffset;
            nextOffset = offset;
        }
    }

    /** The record at this offset cannot be used. */
    public void reject(long offset) {
        reach(offset);
        counters.deadLettered++;
    }

    /** Counts a fact about an article. */
    public Outcome apply(Interaction fact, long offset) {
        reach(offset);
        eventTimeMark = Math.max(eventTimeMark, fact.at);
        Interaction.Kind kind = Objects.requireNonNull(fact.kind);
        int index = articleIndex(fact.articleId);
        ArticleTally article = articles.get(index);
        SubjectKind subject = kind.subject();
        Outcome outcome =
                subject == null ? report(article, fact, offset) : record(index, article, subject, fact, offset);
        if (outcome != Outcome.DUPLICATE) {
            article.changedAt = offset + 1;
            changes.article(article, index);
            markUnpublished(article);
            countLate(article, fact.at);
        }
        counters.count(outcome);
        return outcome;
    }

    /** A marker of a count. Only a number higher than the one known seals anew. */
    public boolean seal(String contestId, int number, long cutOff, long offset) {
        reach(offset);
        counters.control++;
        Seal known = seals.get(contestId);
        if (known != null && known.number() >= number) {
            return false;
        }
        seals.put(contestId, new Seal(contestId, number, cutOff, offset));
        for (int index = 0; index < articles.size(); index++) {
            ArticleTally article = articles.get(index);
            if (Arrays.stream(article.counted).anyMatch(tally -> tally.contestId.equals(contestId))) {
                article.changedAt = offset + 1;
                changes.article(article, index);
                recount(article, windows.apply(article.id));
            }
        }
        return true;
    }

    /** The contests of an article changed whose facts belong to this partition. */
    public void windowsChanged(String articleId) {
        int index = articles.indexOf(articleId);
        if (index >= 0) {
            recount(articles.get(index), windows.apply(articleId));
        } else {
            enter(articleId);
        }
    }

    /** An entry that no reader has touched counts zero, which is said like any other figure. */
    public void enter(String articleId) {
        if (articles.indexOf(articleId) < 0
                && !windows.apply(articleId).windows().isEmpty()) {
            articleIndex(articleId);
        }
    }

    /** The contests of any article may have changed. */
    public void compareWindows() {
        for (ArticleTally article : articles.all()) {
            ArticleWindows current = windows.apply(article.id);
            if (current.version() != article.windowsVersion) {
                recount(article, current);
            }
        }
    }

    /** The figures of an article, or null if no fact about it is known. */
    public @Nullable ArticleFigures figures(String articleId) {
        int index = articles.indexOf(articleId);
        return index < 0 ? null : articles.get(index).figures(log.partition());
    }

    /** An article's figures under any bounds; null if no fact about it is known. Costs with the article's readers. */
    public @Nullable FiguresAt figures(String articleId, Bounds bounds) {
        int index = articles.indexOf(articleId);
        return index < 0 ? null : new ArticleFold(articles.get(index), rows).within(bounds);
    }

    /**
     * What was added to an article's figures between neighbouring moments; null if no fact about it is known. Costs
     * with the article's readers.
     *
     * @param moments epoch milliseconds, ascending; each is exclusive as an end and inclusive as a beginning
     */
    public @Nullable List<Figures> growth(String articleId, long... moments) {
        int index = articles.indexOf(articleId);
        return index < 0 ? null : new ArticleFold(articles.get(index), rows).between(moments);
    }

    /** The figures of every entry. */
    public void forEachEntry(Consumer<ArticleFigures> each) {
        for (ArticleTally article : articles.all()) {
            if (article.isEntry()) {
                each.accept(article.figures(log.partition()));
            }
        }
    }

    /** The figures of the entries that changed since this was asked last; the caller sees to their publication. */
    public List<ArticleFigures> takeUnpublished() {
        var figures = new ArrayList<ArticleFigures>(unpublished.size());
        for (ArticleTally article : unpublished) {
            article.unpublished = false;
            figures.add(article.figures(log.partition()));
        }
        unpublished.clear();
        return figures;
    }

    /** Publication of this article failed: it is due again. */
    public void publishAgain(String articleId) {
        int index = articles.indexOf(articleId);
        if (index >= 0) {
            markUnpublished(articles.get(index));
        }
    }

    /** Counts for the windows known now, all counts anew, after rows were put in without counting them. */
    void recountAll() {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.counts(row, Bounds.LIVE)) {
                articles.get(rows.article(row)).live.move(rows.kind(row), 1, false);
            }
        }
        for (ArticleTally article : articles.all()) {
            recount(article, windows.apply(article.id));
        }
    }

    /** Sets the windows and counts for them from everything that is kept. */
    private void recount(ArticleTally article, ArticleWindows current) {
        article.windowsVersion = current.version();
        boolean otherAuthor = articles.setAuthors(article, current.authorReaderIds());
        CountedTally[] counted = current.windows().stream()
                .map(window -> new CountedTally(window, seals.get(window.contestId())))
                .toArray(CountedTally[]::new);
        if (otherAuthor || !Arrays.equals(counted, article.counted, CountedTally.BY_WHAT_THEY_LOOK_AT)) {
            var fold = new ArticleFold(article, rows);
            for (CountedTally tally : counted) {
                fold.count(tally);
            }
            article.counted = counted;
        }
        if (otherAuthor) {
            new ArticleFold(article, rows).countOwn();
        }
        markUnpublished(article);
    }

    private void reach(long offset) {
        if (offset < nextOffset) {
            throw new IllegalStateException("record " + offset + " of partition " + log.partition()
                    + " is counted already, due is " + nextOffset);
        }
        counters.control += offset - nextOffset;
        nextOffset = offset + 1;
    }

    private Outcome report(ArticleTally article, Interaction fact, long offset) {
        long before = article.views.total(Bounds.LIVE);
        Outcome outcome = article.views.report(fact.at, fact.total, offset);
        if (article.views.total(Bounds.LIVE) < before) {
            counters.decreases++;
        }
        return outcome;
    }

    private int articleIndex(CharSequence id) {
        int known = articles.indexOf(id);
        if (known >= 0) {
            return known;
        }
        ArticleTally article = articles.add(id.toString());
        recount(article, windows.apply(article.id));
        return articles.size() - 1;
    }

    private Outcome record(int index, ArticleTally article, SubjectKind kind, Interaction fact, long offset) {
        boolean withdrawal = Objects.requireNonNull(fact.kind).isWithdrawal();
        Fingerprint subject = articles.subject(article, kind, fact);
        long high = subject.high() ^ SubjectRows.foldedIn(kind);
        long low = subject.low();
        int row = rows.find(high, low);
        boolean isNew = row < 0;
        if (isNew) {
            row = rows.add(high, low, kind, index, article.newestRow, fact.at, fact.seq, withdrawal, offset);
            article.newestRow = row;
        }
        if (kind == SubjectKind.COMMENT && !withdrawal && !rows.knowsReader(row)) {
            // Should a platform name two readers of one comment, the first in the log holds.
            rows.setReader(row, articles.reader(article, fact.readerId));
        }
        if (isNew) {
            moveCounts(article, kind, row, 1);
            return Outcome.APPLIED;
        }
        return extend(article, kind, row, new Occurrence(fact.at, fact.seq, withdrawal, offset));
    }

    private Outcome extend(ArticleTally article, SubjectKind kind, int row, Occurrence occurrence) {
        History known = rows.history(row);
        History before = known == null ? kind.startingWith(rows.occurrence(row)) : known;
        Outcome outcome = before.outcomeOf(occurrence);
        History after = before.with(occurrence);
        if (after != before) {
            moveCounts(article, kind, row, -1);
            rows.setHistory(row, after);
            moveCounts(article, kind, row, 1);
            changes.rows.add(row);
        }
        return outcome;
    }

    private void moveCounts(ArticleTally article, SubjectKind kind, int row, int step) {
        boolean isOwn = article.isOwn(rows, row);
        if (rows.counts(row, Bounds.LIVE)) {
            article.live.move(kind, step, isOwn);
        }
        for (CountedTally tally : article.counted) {
            // What comes now stands behind the end of a sealed one.
            if (!tally.isSealed() && rows.counts(row, tally.bounds)) {
                tally.counts.move(kind, step, isOwn);
            }
        }
    }

    private void countLate(ArticleTally article, long at) {
        for (CountedTally tally : article.counted) {
            if (tally.isSealed() && at < tally.bounds.cutOff()) {
                counters.late++;
                return;
            }
        }
    }

    private void markUnpublished(ArticleTally article) {
        if (!article.unpublished && article.isEntry()) {
            article.unpublished = true;
            unpublished.add(article);
        }
    }
}
