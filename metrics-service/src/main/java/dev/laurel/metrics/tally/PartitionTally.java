package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.ArticleFigures;
import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.Bounds;
import dev.laurel.metrics.domain.Counters;
import dev.laurel.metrics.domain.History;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.Occurrence;
import dev.laurel.metrics.domain.Outcome;
import dev.laurel.metrics.domain.Seal;
import dev.laurel.metrics.domain.SubjectKind;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
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
    private final long startOffset;
    private final Function<String, ArticleWindows> windows;
    final SubjectRows rows = new SubjectRows();
    final List<ArticleTally> articles = new ArrayList<>();
    final Map<String, Seal> seals = new TreeMap<>();
    private final Long2IntOpenHashMap articleByFingerprint = new Long2IntOpenHashMap();
    private final List<ArticleTally> unpublished = new ArrayList<>();
    private final Fingerprint fingerprint = new Fingerprint();
    final CounterBlock counters = new CounterBlock();
    long nextOffset;
    long eventTimeMark = Long.MIN_VALUE;

    /**
     * A tally of nothing.
     *
     * @param startOffset where the log begins
     * @param windows     the contests of an article as they are known now
     */
    public PartitionTally(LogId log, long startOffset, Function<String, ArticleWindows> windows) {
        this.log = log;
        this.startOffset = startOffset;
        this.nextOffset = startOffset;
        this.windows = windows;
        articleByFingerprint.defaultReturnValue(-1);
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

    /** Number of articles that anything is known of. */
    public int articleCount() {
        return articles.size();
    }

    /** Number of subjects that anything is known of. */
    public int subjectCount() {
        return rows.size();
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
        for (ArticleTally article : articles) {
            for (CountedTally tally : article.counted) {
                if (tally.contestId.equals(contestId)) {
                    article.changedAt = offset + 1;
                    recount(article, windows.apply(article.id));
                    break;
                }
            }
        }
        return true;
    }

    /** The contests of an article changed whose facts belong to this partition. */
    public void windowsChanged(String articleId) {
        int index = indexOf(articleId);
        if (index >= 0) {
            recount(articles.get(index), windows.apply(articleId));
        } else {
            enter(articleId);
        }
    }

    /** An entry that no reader has touched counts zero, which is said like any other figure. */
    public void enter(String articleId) {
        if (indexOf(articleId) < 0 && !windows.apply(articleId).windows().isEmpty()) {
            articleIndex(articleId);
        }
    }

    /** The contests of any article may have changed. */
    public void compareWindows() {
        for (ArticleTally article : articles) {
            ArticleWindows current = windows.apply(article.id);
            if (current.version() != article.windowsVersion) {
                recount(article, current);
            }
        }
    }

    /** The figures of an article, or null if no fact about it is known. */
    public @Nullable ArticleFigures figures(String articleId) {
        int index = indexOf(articleId);
        return index < 0 ? null : articles.get(index).figures(log.partition());
    }

    /** The figures of every entry. */
    public void forEachEntry(Consumer<ArticleFigures> each) {
        for (ArticleTally article : articles) {
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
        int index = indexOf(articleId);
        if (index >= 0) {
            markUnpublished(articles.get(index));
        }
    }

    ArticleTally addArticle(String id) {
        var article = new ArticleTally(id);
        fingerprint.of(id, 0, 0);
        article.seedHigh = fingerprint.high();
        article.seedLow = fingerprint.low();
        article.nextOfFingerprint = articleByFingerprint.put(fingerprint.high(), articles.size());
        articles.add(article);
        return article;
    }

    /** Sets the windows and counts for them from everything that is kept. */
    void recount(ArticleTally article, ArticleWindows current) {
        article.windowsVersion = current.version();
        CountedTally[] counted = current.windows().stream()
                .map(window -> new CountedTally(window, seals.get(window.contestId())))
                .toArray(CountedTally[]::new);
        if (!Arrays.equals(counted, article.counted, CountedTally.BY_WHAT_THEY_LOOK_AT)) {
            for (int row = article.newestRow; row != ArticleTally.NO_ROW; row = rows.nextOfArticle(row)) {
                for (CountedTally tally : counted) {
                    if (counts(row, tally.bounds)) {
                        tally.counts[rows.kind(row).code()]++;
                    }
                }
            }
            article.counted = counted;
        }
        markUnpublished(article);
    }

    boolean counts(int row, Bounds bounds) {
        History history = rows.history(row);
        return history == null
                ? History.singleCounts(rows.withdrawal(row), rows.at(row), rows.offset(row), bounds)
                : history.counts(bounds);
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
        int known = indexOf(id);
        if (known >= 0) {
            return known;
        }
        ArticleTally article = addArticle(id.toString());
        recount(article, windows.apply(article.id));
        return articles.size() - 1;
    }

    private int indexOf(CharSequence id) {
        fingerprint.of(id, 0, 0);
        int index = articleByFingerprint.get(fingerprint.high());
        while (index >= 0 && !articles.get(index).id.contentEquals(id)) {
            index = articles.get(index).nextOfFingerprint;
        }
        return index;
    }

    private Outcome record(int index, ArticleTally article, SubjectKind kind, Interaction fact, long offset) {
        boolean withdrawal = Objects.requireNonNull(fact.kind).isWithdrawal();
        fingerprint.of(fact.subjectId(), article.seedHigh + kind.code(), article.seedLow);
        long high = fingerprint.high();
        long low = fingerprint.low();
        int row = rows.find(high, low);
        if (row < 0) {
            row = rows.add(high, low, kind, index, article.newestRow, fact.at, fact.seq, withdrawal, offset);
            article.newestRow = row;
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
        }
        return outcome;
    }

    private void moveCounts(ArticleTally article, SubjectKind kind, int row, int step) {
        if (counts(row, Bounds.LIVE)) {
            article.live[kind.code()] += step;
        }
        for (CountedTally tally : article.counted) {
            // What comes now stands behind the end of a sealed one.
            if (!tally.isSealed() && counts(row, tally.bounds)) {
                tally.counts[kind.code()] += step;
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
