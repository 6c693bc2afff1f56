package dev.laurel.submission.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an article. Facts about one article are totally ordered by {@link #ORDER}; facts that
 * compare as equal are the same fact delivered twice.
 */
public sealed interface ArticleFact permits ArticleFact.Version, ArticleFact.Removal {

    /**
     * By time in milliseconds, then by the platform's own order. Where that order is missing a removal comes last, so
     * that it wins, and a version comes first. What is left (two different versions at the same moment) is ordered by
     * content, which decides nothing of meaning but decides the same way everywhere.
     */
    Comparator<ArticleFact> ORDER = Comparator.comparingLong(
                    (ArticleFact fact) -> fact.at().toEpochMilli())
            .thenComparingLong(ArticleFact::order)
            .thenComparingInt(ArticleFact::rank)
            .thenComparing(ArticleFact::fingerprint, FactFingerprint.ORDER);

    /** Milliseconds count; anything finer is ignored. */
    Instant at();

    /** The platform's own order among facts of one moment, higher is later. */
    @Nullable
    Long seq();

    private long order() {
        Long seq = seq();
        if (seq != null) {
            return seq;
        }
        return this instanceof Removal ? Long.MAX_VALUE : Long.MIN_VALUE;
    }

    private int rank() {
        if (this instanceof Version version) {
            return version.publication() ? 0 : 1;
        }
        return 2;
    }

    private List<String> fingerprint() {
        return this instanceof Version version ? FactFingerprint.of(version) : List.of();
    }

    /**
     * The article appeared or was changed; {@code content} is all of it.
     *
     * @param publication whether this is the article's appearance, whose time decides about windows
     */
    record Version(
            boolean publication, Instant at, @Nullable Long seq, String authorId, ArticleContent content)
            implements ArticleFact {}

    /** The article is gone from the platform, until a later version shows it again. */
    record Removal(Instant at, @Nullable Long seq) implements ArticleFact {}
}
