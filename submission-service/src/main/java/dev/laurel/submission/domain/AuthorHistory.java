package dev.laurel.submission.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that the platform has said of one author, as an ordered set of facts: the same facts give the same history in
 * whatever order and however often they arrive, and what held at an instant does not depend on when it was told.
 * Immutable.
 */
public final class AuthorHistory {

    private final String authorId;
    private final List<AuthorFact> facts;

    private AuthorHistory(String authorId, List<AuthorFact> facts) {
        this.authorId = authorId;
        this.facts = facts;
    }

    /** The history of an author nothing is known of yet. */
    public static AuthorHistory of(String authorId) {
        return new AuthorHistory(authorId, List.of());
    }

    /** The history that {@code facts} make, in any order, duplicates included. */
    public static AuthorHistory of(String authorId, Collection<? extends AuthorFact> facts) {
        Set<AuthorFact> ordered = new TreeSet<>(AuthorFact.ORDER);
        ordered.addAll(facts);
        return new AuthorHistory(authorId, List.copyOf(ordered));
    }

    /** This history and one more fact; this very object when the fact is known already. */
    public AuthorHistory with(AuthorFact fact) {
        int found = Collections.binarySearch(facts, fact, AuthorFact.ORDER);
        if (found >= 0) {
            return this;
        }
        List<AuthorFact> more = new ArrayList<>(facts.size() + 1);
        more.addAll(facts);
        more.add(-found - 1, fact);
        return new AuthorHistory(authorId, Collections.unmodifiableList(more));
    }

    public String authorId() {
        return authorId;
    }

    /** In their order, each once. */
    public List<AuthorFact> facts() {
        return facts;
    }

    /** The counter as it stood at {@code at}, facts of that very instant included; empty if nothing was said by then. */
    public OptionalLong counterAt(String counter, Instant at) {
        OptionalLong value = OptionalLong.empty();
        for (AuthorFact fact : facts) {
            if (fact instanceof AuthorFact.Figure figure
                    && figure.name().equals(counter)
                    && !figure.at().isAfter(at)) {
                value = OptionalLong.of(figure.value());
            }
        }
        return value;
    }

    /** The newest word of an attribute; empty if nothing is known. */
    public String attribute(String attribute) {
        String value = "";
        for (AuthorFact fact : facts) {
            if (fact instanceof AuthorFact.Word word && word.name().equals(attribute)) {
                value = word.value();
            }
        }
        return value;
    }

    /** Whether {@code fact} is the last that is known of its counter or attribute. */
    public boolean isNewest(AuthorFact fact) {
        int found = Collections.binarySearch(facts, fact, AuthorFact.ORDER);
        if (found < 0) {
            return false;
        }
        boolean last = found + 1 == facts.size();
        return last || !isAboutTheSame(facts.get(found + 1), fact);
    }

    private static boolean isAboutTheSame(AuthorFact one, AuthorFact other) {
        return one.getClass() == other.getClass() && one.name().equals(other.name());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AuthorHistory history
                && authorId.equals(history.authorId)
                && facts.equals(history.facts);
    }

    @Override
    public int hashCode() {
        return 31 * authorId.hashCode() + facts.hashCode();
    }

    @Override
    public String toString() {
        return "AuthorHistory[" + authorId + ", " + facts + "]";
    }
}
