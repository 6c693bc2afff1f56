package dev.laurel.submission.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that is known to have happened to one article, as an ordered set of facts. The same facts give the same history
 * in whatever order and however often they arrive. Immutable.
 */
public final class ArticleHistory {

    private final String articleId;
    private final List<ArticleFact> facts;

    private ArticleHistory(String articleId, List<ArticleFact> facts) {
        this.articleId = articleId;
        this.facts = facts;
    }

    /** The history of an article nothing is known of yet. */
    public static ArticleHistory of(String articleId) {
        return new ArticleHistory(articleId, List.of());
    }

    /** The history that {@code facts} make, in any order, duplicates included. */
    public static ArticleHistory of(String articleId, Collection<? extends ArticleFact> facts) {
        Set<ArticleFact> ordered = new TreeSet<>(ArticleFact.ORDER);
        ordered.addAll(facts);
        return new ArticleHistory(articleId, List.copyOf(ordered));
    }

    /** This history and one more fact; this very object when the fact is known already. */
    public ArticleHistory with(ArticleFact fact) {
        int found = Collections.binarySearch(facts, fact, ArticleFact.ORDER);
        if (found >= 0) {
            return this;
        }
        List<ArticleFact> more = new ArrayList<>(facts.size() + 1);
        more.addAll(facts);
        more.add(-found - 1, fact);
        return new ArticleHistory(articleId, Collections.unmodifiableList(more));
    }

    public String articleId() {
        return articleId;
    }

    /** In their order, each once. */
    public List<ArticleFact> facts() {
        return facts;
    }

    /** The earliest publication: an article that was taken down and shown again is not younger for it. */
    public ArticleFact.@Nullable Version publication() {
        for (ArticleFact fact : facts) {
            if (fact instanceof ArticleFact.Version version && version.publication()) {
                return version;
            }
        }
        return null;
    }

    /** The newest version, whatever happened after it. */
    public ArticleFact.@Nullable Version newestVersion() {
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (facts.get(i) instanceof ArticleFact.Version version) {
                return version;
            }
        }
        return null;
    }

    /** The removal that holds now, if the newest fact is one. */
    public ArticleFact.@Nullable Removal removal() {
        if (!facts.isEmpty() && facts.get(facts.size() - 1) instanceof ArticleFact.Removal removal) {
            return removal;
        }
        return null;
    }

    /**
     * The version that counts for a contest: the newest with event time inside its window, and where there is none the
     * newest of all, so that a verdict has something to show.
     */
    public ArticleFact.@Nullable Version versionCountingIn(Window window) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (facts.get(i) instanceof ArticleFact.Version version && window.contains(version.at())) {
                return version;
            }
        }
        return newestVersion();
    }

    /** Roughly how many characters the history takes to write down. */
    public int weight() {
        int weight = 0;
        for (ArticleFact fact : facts) {
            weight += fact instanceof ArticleFact.Version version ? 100 + FactFingerprint.weight(version) : 50;
        }
        return weight;
    }

    /** Every topic that any version was published under: where a contest may find the article. */
    public Set<String> topics() {
        return facts.stream()
                .filter(ArticleFact.Version.class::isInstance)
                .flatMap(fact -> ((ArticleFact.Version) fact).content().topicIds().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every tag that any version had: where a contest that names tags may find the article. */
    public Set<String> tags() {
        return facts.stream()
                .filter(ArticleFact.Version.class::isInstance)
                .flatMap(fact -> ((ArticleFact.Version) fact).content().tags().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArticleHistory history
                && articleId.equals(history.articleId)
                && facts.equals(history.facts);
    }

    @Override
    public int hashCode() {
        return 31 * articleId.hashCode() + facts.hashCode();
    }

    @Override
    public String toString() {
        return "ArticleHistory[" + articleId + ", " + facts + "]";
    }
}
