package dev.laurel.ranking.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Everything the platform has said of authors, in any order and each thing once. Not safe for several threads. */
public final class AuthorHistories {

    private final Map<String, SortedSet<AuthorFact>> facts = new HashMap<>();

    /** Takes a fact over. */
    public Outcome apply(AuthorFact fact) {
        boolean isNew = facts.computeIfAbsent(fact.authorId(), id -> new TreeSet<>(AuthorFact.ORDER))
                .add(fact);
        return isNew ? Outcome.APPLIED : Outcome.DUPLICATE;
    }

    /** What is known of an author, in order; a copy. */
    public SortedSet<AuthorFact> of(String authorId) {
        SortedSet<AuthorFact> known = facts.get(authorId);
        return known == null ? Collections.emptySortedSet() : new TreeSet<>(known);
    }
}
