package dev.laurel.submission.domain;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing the platform says of an author. Facts are totally ordered by {@link #ORDER}: by what they are about, then by
 * time in milliseconds, then by the platform's own order (none comes first), then the larger value last, so that it
 * wins. Facts that compare as equal are the same fact delivered twice.
 */
public sealed interface AuthorFact permits AuthorFact.Figure, AuthorFact.Word {

    Comparator<AuthorFact> ORDER = Comparator.comparingInt(AuthorFact::rank)
            .thenComparing(AuthorFact::name)
            .thenComparingLong(fact -> fact.at().toEpochMilli())
            .thenComparingLong(fact -> {
                Long seq = fact.seq();
                return seq == null ? Long.MIN_VALUE : seq;
            })
            .thenComparing(AuthorFact::compareValues);

    /** Name of the counter or the attribute. */
    String name();

    /** Since when it is so. */
    Instant at();

    /** The platform's own order among facts of one moment, higher is later. */
    @Nullable
    Long seq();

    private int rank() {
        return this instanceof Figure ? 0 : 1;
    }

    private static int compareValues(AuthorFact left, AuthorFact right) {
        if (left instanceof Figure one && right instanceof Figure other) {
            return Long.compare(one.value(), other.value());
        }
        return left instanceof Word one && right instanceof Word other
                ? one.value().compareTo(other.value())
                : 0;
    }

    /** A counter has this value, absolute. */
    record Figure(
            String name, long value, Instant at, @Nullable Long seq) implements AuthorFact {}

    /** An attribute says this; empty for no longer known. */
    record Word(
            String name, String value, Instant at, @Nullable Long seq) implements AuthorFact {}
}
