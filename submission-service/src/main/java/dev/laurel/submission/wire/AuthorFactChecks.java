package dev.laurel.submission.wire;

import dev.laurel.contracts.Limits;
import dev.laurel.contracts.authors.AuthorAttributeReported;
import dev.laurel.contracts.authors.AuthorCounterReported;
import dev.laurel.contracts.authors.AuthorFact;
import dev.laurel.submission.wire.ReadFact.Bad;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the contract asks of a fact about an author beyond its shape. */
final class AuthorFactChecks {

    private static final Pattern COUNTER = Pattern.compile(Limits.AUTHOR_COUNTER_PATTERN);
    private static final Pattern ATTRIBUTE = Pattern.compile(Limits.AUTHOR_ATTRIBUTE_PATTERN);

    private AuthorFactChecks() {}

    /** The first thing that is wrong, or null. */
    static @Nullable Bad<?> firstFault(AuthorFact fact, Instant receivedAt) {
        Bad<?> common = FactChecks.first(
                List.of(() -> FactChecks.id("authorId", fact.authorId()), () -> FactChecks.at(fact.at(), receivedAt)));
        if (common != null) {
            return common;
        }
        if (fact instanceof AuthorCounterReported counter) {
            return FactChecks.first(
                    List.of(() -> name("counter", counter.counter(), COUNTER), () -> value(counter.value())));
        }
        if (fact instanceof AuthorAttributeReported attribute) {
            return FactChecks.first(List.of(
                    () -> name("attribute", attribute.attribute(), ATTRIBUTE),
                    () -> FactChecks.text("value", attribute.value(), 0, Limits.ATTRIBUTE_LENGTH)));
        }
        return null;
    }

    private static @Nullable Bad<?> name(String field, @Nullable String name, Pattern pattern) {
        String expected = "a letter, then letters, digits, _ or -";
        if (name == null) {
            return FactChecks.missing(field, expected);
        }
        return pattern.matcher(name).matches() ? null : new Bad<>("invalid", field, "is not a possible name", expected);
    }

    private static @Nullable Bad<?> value(long value) {
        return value >= 0 && value <= Limits.COUNTER_TOTAL
                ? null
                : new Bad<>("invalid", "value", value + " is out of range", "0 to " + Limits.COUNTER_TOTAL);
    }
}
