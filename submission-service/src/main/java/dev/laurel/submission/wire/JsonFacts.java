package dev.laurel.submission.wire;

import dev.laurel.contracts.ContractJson;
import dev.laurel.submission.wire.ReadFact.Bad;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidTypeIdException;

/**
 * Reads facts of one kind from JSON. Never throws because of the input.
 *
 * @param <F> the facts
 */
final class JsonFacts<F> {

    private final Class<F> type;
    private final String expected;
    private final int mostBytes;
    private final String kinds;

    JsonFacts(Class<F> type, String expected, int mostBytes, String kinds) {
        this.type = type;
        this.expected = expected;
        this.mostBytes = mostBytes;
        this.kinds = kinds;
    }

    /** The fact, unless it cannot be read or {@code check} finds a fault. */
    ReadFact<F> read(byte @Nullable [] body, Function<F, @Nullable Bad<?>> check) {
        if (body == null || body.length == 0) {
            return new Bad<>("unreadable", "", "the fact is empty", expected);
        }
        if (body.length > mostBytes) {
            return new Bad<>(
                    "tooLarge", "", "the fact has " + body.length + " bytes", "at most " + mostBytes + " bytes");
        }
        try {
            F fact = ContractJson.mapper().readValue(body, type);
            if (fact == null) {
                return new Bad<>("unreadable", "", "the fact is null", expected);
            }
            Bad<?> bad = check.apply(fact);
            return bad == null
                    ? new ReadFact.Good<>(fact)
                    : new Bad<>(bad.code(), bad.field(), bad.problem(), bad.expected());
        } catch (InvalidTypeIdException e) {
            String kind = e.getTypeId();
            return kind == null
                    ? new Bad<>("missing", "kind", "kind is missing", kinds)
                    : new Bad<>("unknownKind", "kind", "unknown kind \"" + shortened(kind) + "\"", kinds);
        } catch (StreamReadException e) {
            var location = e.getLocation();
            String where =
                    location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
            return new Bad<>("unreadable", "", "not JSON" + where, expected);
        } catch (JacksonException e) {
            String problem = shortened(String.valueOf(e.getOriginalMessage()));
            return new Bad<>("invalid", path(e), problem, "a value as the contract says");
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
