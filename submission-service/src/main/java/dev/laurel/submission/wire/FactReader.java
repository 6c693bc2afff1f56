package dev.laurel.submission.wire;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Limits;
import dev.laurel.contracts.articles.ArticleFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidTypeIdException;

/** Reads article facts from JSON and refuses those that nobody could use. Pure; never throws because of the input. */
public final class FactReader {

    /** The contract's bound for one fact, in bytes of UTF-8. */
    public static final int MOST_BYTES = Limits.ARTICLE_FACT_BYTES;

    private static final String KINDS = "published, revised or removed";

    private FactReader() {}

    /**
     * Reads one fact.
     *
     * @param receivedAt when it was received, by a clock that a replay gives again
     */
    public static ReadFact read(byte @Nullable [] body, Instant receivedAt) {
        if (body == null || body.length == 0) {
            return new ReadFact.Bad("unreadable", "", "the fact is empty", "an article fact as JSON");
        }
        if (body.length > MOST_BYTES) {
            return new ReadFact.Bad(
                    "tooLarge", "", "the fact has " + body.length + " bytes", "at most " + MOST_BYTES + " bytes");
        }
        try {
            ArticleFact fact = ContractJson.mapper().readValue(body, ArticleFact.class);
            if (fact == null) {
                return new ReadFact.Bad("unreadable", "", "the fact is null", "an article fact as JSON");
            }
            ReadFact.Bad bad = FactChecks.firstFault(fact, receivedAt);
            return bad == null ? new ReadFact.Good(fact) : bad;
        } catch (InvalidTypeIdException e) {
            String kind = e.getTypeId();
            return kind == null
                    ? new ReadFact.Bad("missing", "kind", "kind is missing", KINDS)
                    : new ReadFact.Bad("unknownKind", "kind", "unknown kind \"" + shortened(kind) + "\"", KINDS);
        } catch (StreamReadException e) {
            var location = e.getLocation();
            String where =
                    location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
            return new ReadFact.Bad("unreadable", "", "not JSON" + where, "an article fact as JSON");
        } catch (JacksonException e) {
            String problem = shortened(String.valueOf(e.getOriginalMessage()));
            return new ReadFact.Bad("invalid", path(e), problem, "a value as the contract says");
        }
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
