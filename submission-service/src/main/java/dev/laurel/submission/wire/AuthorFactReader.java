package dev.laurel.submission.wire;

import dev.laurel.contracts.Limits;
import dev.laurel.contracts.authors.AuthorFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads facts about authors from JSON and refuses those that nobody could use. Pure; never throws for the input. */
public final class AuthorFactReader {

    private static final JsonFacts<AuthorFact> FACTS = new JsonFacts<>(
            AuthorFact.class,
            "a fact about an author as JSON",
            Limits.AUTHOR_FACT_BYTES,
            "counter-reported or attribute-reported");

    private AuthorFactReader() {}

    /**
     * Reads one fact.
     *
     * @param receivedAt when it was received, by a clock that a replay gives again
     */
    public static ReadFact<AuthorFact> read(byte @Nullable [] body, Instant receivedAt) {
        return FACTS.read(body, fact -> AuthorFactChecks.firstFault(fact, receivedAt));
    }
}
