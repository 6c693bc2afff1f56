package dev.laurel.submission.wire;

import dev.laurel.contracts.Limits;
import dev.laurel.contracts.articles.ArticleFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads article facts from JSON and refuses those that nobody could use. Pure; never throws because of the input. */
public final class FactReader {

    /** The contract's bound for one fact, in bytes of UTF-8. */
    public static final int MOST_BYTES = Limits.ARTICLE_FACT_BYTES;

    private static final JsonFacts<ArticleFact> FACTS =
            new JsonFacts<>(ArticleFact.class, "an article fact as JSON", MOST_BYTES, "published, revised or removed");

    private FactReader() {}

    /**
     * Reads one fact.
     *
     * @param receivedAt when it was received, by a clock that a replay gives again
     */
    public static ReadFact<ArticleFact> read(byte @Nullable [] body, Instant receivedAt) {
        return FACTS.read(body, fact -> FactChecks.firstFault(fact, receivedAt));
    }
}
