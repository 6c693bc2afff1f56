package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.SubjectKind;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/**
 * The articles of a partition, numbered from 0 in the order in which they were added, and the fingerprints of what is
 * given to them. Not safe for concurrent use.
 */
final class ArticleIndex {

    private static final int BYTES_OF_ARTICLE = 320;
    private static final int BYTES_OF_REPORT = 3 * Long.BYTES;

    private final List<ArticleTally> articles = new ArrayList<>();
    private final Long2IntOpenHashMap byFingerprint = new Long2IntOpenHashMap();
    private final Fingerprint fingerprint = new Fingerprint();

    ArticleIndex() {
        byFingerprint.defaultReturnValue(-1);
    }

    int size() {
        return articles.size();
    }

    ArticleTally get(int index) {
        return articles.get(index);
    }

    List<ArticleTally> all() {
        return articles;
    }

    /** The article's number, or -1. */
    int indexOf(CharSequence id) {
        fingerprint.of(id, 0, 0);
        int index = byFingerprint.get(fingerprint.high());
        while (index >= 0 && !articles.get(index).isCalled(id)) {
            index = articles.get(index).nextOfFingerprint;
        }
        return index;
    }

    ArticleTally add(String id) {
        var article = new ArticleTally(id);
        fingerprint.of(id, 0, 0);
        article.seedHigh = fingerprint.high();
        article.seedLow = fingerprint.low();
        add(article);
        return article;
    }

    /** Adds an article that was in another index. */
    void add(ArticleTally article) {
        article.nextOfFingerprint = byFingerprint.put(article.seedHigh, articles.size());
        articles.add(article);
    }

    /** Whether the article is among the evicted ones. */
    boolean isIn(Evicted evicted, CharSequence id) {
        fingerprint.of(id, 0, 0);
        return evicted.contains(fingerprint.high(), fingerprint.low());
    }

    /** Takes the fingerprint of what the fact gives or takes back. */
    Fingerprint subject(ArticleTally article, SubjectKind kind, Interaction fact) {
        if (kind == SubjectKind.COMMENT) {
            fingerprint.of(fact.commentId, article.seedHigh + kind.code(), article.seedLow);
        } else {
            fingerprint.of(fact.readerId, article.seedHigh, article.seedLow);
        }
        return fingerprint;
    }

    /** The reader of a fact about the article. */
    ReaderKey reader(ArticleTally article, CharSequence readerId) {
        fingerprint.of(readerId, article.seedHigh, article.seedLow);
        return new ReaderKey(fingerprint.high(), fingerprint.low());
    }

    /** Takes over who the author is; whether that is news. */
    boolean setAuthors(ArticleTally article, java.util.Set<String> readerIds) {
        return article.setAuthors(readerIds, fingerprint);
    }

    /** About how much memory the articles take, without their rows. */
    long bytes() {
        long bytes = 0;
        for (ArticleTally article : articles) {
            bytes += bytes(article);
        }
        return bytes;
    }

    static long bytes(ArticleTally article) {
        return BYTES_OF_ARTICLE + (long) article.views.size() * BYTES_OF_REPORT;
    }
}
