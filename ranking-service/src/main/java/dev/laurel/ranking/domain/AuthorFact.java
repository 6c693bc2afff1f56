package dev.laurel.ranking.domain;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing the platform says of an author: a counter's value, or an attribute's word.
 *
 * @param seq    the platform's own order among facts of one moment; null comes first
 * @param figure value of the counter; null for an attribute
 * @param word   value of the attribute; null for a counter
 */
public record AuthorFact(
        String authorId,
        String name,
        Instant at,
        @Nullable Long seq,
        @Nullable Long figure,
        @Nullable String word) {

    /** By what they are about, then by time, order and value: the last of a name is what holds. */
    static final Comparator<AuthorFact> ORDER = Comparator.comparing((AuthorFact fact) -> fact.figure == null)
            .thenComparing(AuthorFact::name)
            .thenComparing(AuthorFact::at)
            .thenComparing(AuthorFact::seq, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(AuthorFact::figure, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(AuthorFact::word, Comparator.nullsFirst(Comparator.naturalOrder()));
}
