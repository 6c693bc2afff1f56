package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.ArticleFigures;
import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.Bounds;
import dev.laurel.metrics.domain.Counters;
import dev.laurel.metrics.domain.Figures;
import dev.laurel.metrics.domain.FiguresAt;
import dev.laurel.metrics.domain.History;
import dev.laurel.metrics.domain.HoldingLimits;
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
    SubjectRows rows;
    ArticleIndex articles = new ArticleIndex();
    final Absence absence;
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
    /** Rows and articles have other numbers than in the newest snapshot: all must be written anew. */
    boolean rewritten;

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
        this.absence = new Absence(this, windows);
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

    /** The seals whose figures can be told: not of contests of which an entry is still being read again. */
    public List<Seal> settledSeals() {
        return absence.settledSeals();
    }

    /** How much is kept in memory. */
    public Extent extent() {
        return new Extent(
                articles.size(),
                articles.all().stream().filter(ArticleTally::isEntry).count(),
                absence.evicted.size(),
                rows.size(),
                rows.bytes() + articles.bytes() + absence.evicted.bytes());
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
        int index = articles.indexOf(fact.articleId);
        if (index < 0) {
            if (absence.isEvicted(fact.articleId)) {
                counters.count(Outcome.NOT_HELD);
                return Outcome.NOT_HELD;
            }
            index = add(fact.articleId.toString());
        }
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
        absence.sealed(contestId);
        for (int index = 0; index < articles.size(); index++) {
            ArticleTally article = articles.get(index);
            if (Arrays.stream(article.counted).anyMatch(tally -> tally.contestId.equals(contestId))) {
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
            if (absence.isEvicted(articleId)) {
                absence.suspect(articleId);
            } else {
                add(articleId);
            }
        }
    }

    /**
     * Forgets the facts of articles that need not be held; what comes about them is passed over until they are wanted
     * again. No snapshot and no publication may be under way, and the windows of all articles must be known.
     *
     * @return how many articles have gone
     */
    public int evict(HoldingLimits limits) {
        return new Eviction(this, limits).take();
    }

    void replace(SubjectRows newRows, ArticleIndex newArticles) {
        rows = newRows;
        articles = newArticles;
        rewrite();
    }

    private void rewrite() {
        changes = new Changes();
        articles.all().forEach(article -> article.changed = false);
        storedRows = 0;
        storedArticles = 0;
        storedOffset = -1;
        rewritten = true;
    }

    /** Whether the next snapshot must be a whole one. */
    public boolean isRewritten() {
        return rewritten;
    }

    /** Whether the facts of the article are in the log only. */
    public boolean isEvicted(String articleId) {
        return absence.isEvicted(articleId);
    }

    /**
     * Begins to take evicted articles back that are wanted again: their contests changed, or were counted anew, since
     * they went. Facts about them are counted from here on; {@link #bringBack} adds the ones before. The windows of all
     * articles must be known.
     */
    public void settle() {
        absence.settle();
    }

    /** The articles whose earlier facts are still to be read, in the order of their ids. */
    public List<String> returning() {
        return absence.returning();
    }

    /**
     * Adds what the log says of articles before they were wanted again. No snapshot may be under way.
     *
     * @param past       a tally of the same log that has counted every fact about them from the beginning up to
     *                   at least where this one was when {@code articleIds} were asked for
     * @param articleIds of {@link #returning()}
     */
    public void bringBack(PartitionTally past, List<String> articleIds) {
        absence.bringBack(past, articleIds);
        rewrite();
    }

    /** Counts everything that is kept of an article. */
    void countAnew(ArticleTally article) {
        ArticleWindows current = windows.apply(article.id);
        new ArticleFold(article, rows).countLive();
        article.counted = ArticleTally.UNCOUNTED;
        recount(article, current);
    }

    private int told(String articleId) {
        int index = articles.indexOf(articleId);
        return index < 0 || articles.get(index).returning ? -1 : index;
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

    /** The figures of an article, or null if no fact about it is known or it is not held. */
    public @Nullable ArticleFigures figures(String articleId) {
        int index = told(articleId);
        return index < 0 ? null : articles.get(index).figures(log.partition());
    }

    /** An article's figures under any bounds; null if no fact about it is known. Costs with the article's readers. */
    public @Nullable FiguresAt figures(String articleId, Bounds bounds) {
        int index = told(articleId);
        return index < 0 ? null : new ArticleFold(articles.get(index), rows).within(bounds);
    }

    /**
     * What was added to an article's figures between neighbouring moments; null if no fact about it is known. Costs
     * with the article's readers.
     *
     * @param moments epoch milliseconds, ascending; each is exclusive as an end and inclusive as a beginning
     */
    public @Nullable List<Figures> growth(String articleId, long... moments) {
        int index = told(articleId);
        return index < 0 ? null : new ArticleFold(articles.get(index), rows).between(moments);
    }

    /** The figures of every entry. */
    public void forEachEntry(Consumer<ArticleFigures> each) {
        for (ArticleTally article : articles.all()) {
            if (article.isEntry() && !article.returning) {
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
        for (ArticleTally article : articles.all()) {
            setWindows(article, windows.apply(article.id));
        }
        // In the order in which they lie in memory: following each article's rows takes several times as long.
        for (int row = 0; row < rows.size(); row++) {
            countFromNothing(articles.get(rows.article(row)), row);
        }
        for (ArticleTally article : articles.all()) {
            for (CountedTally tally : article.counted) {
                tally.readers = tally.isSealed()
                        ? Long.valueOf(new ArticleFold(article, rows)
                                .within(tally.bounds)
                                .readers())
                        : null;
            }
            markUnpublished(article);
        }
    }

    private void setWindows(ArticleTally article, ArticleWindows current) {
        article.windowsVersion = current.version();
        articles.setAuthors(article, current.authorReaderIds());
        article.counted = tallies(current);
    }

    private void countFromNothing(ArticleTally article, int row) {
        SubjectKind kind = rows.kind(row);
        boolean isOwn = article.isOwn(rows, row);
        if (rows.counts(row, Bounds.LIVE)) {
            article.live.move(kind, 1, isOwn);
        }
        for (CountedTally tally : article.counted) {
            if (rows.counts(row, tally.bounds)) {
                tally.counts.move(kind, 1, isOwn);
            }
        }
    }

    private CountedTally[] tallies(ArticleWindows current) {
        return current.windows().stream()
                .map(window -> new CountedTally(window, seals.get(window.contestId())))
                .toArray(CountedTally[]::new);
    }

    /** Sets the windows and counts for them from everything that is kept. */
    private void recount(ArticleTally article, ArticleWindows current) {
        article.windowsVersion = current.version();
        boolean otherAuthor = articles.setAuthors(article, current.authorReaderIds());
        CountedTally[] counted = tallies(current);
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

    private int add(String id) {
        ArticleTally article = articles.add(id);
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
            article.addRow(row);
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
        if (!article.unpublished && !article.returning && article.isEntry()) {
            article.unpublished = true;
            unpublished.add(article);
        }
    }
}
