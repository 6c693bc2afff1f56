package dev.laurel.awards.domain.rules;

import org.jspecify.annotations.Nullable;

/**
 * What is given for a place.
 *
 * @param text   for people; absent if there is only money
 * @param amount absent if there is no money
 */
public record Prize(@Nullable Text text, @Nullable Money amount) {

    /** A title and nothing else. */
    public static final Prize NONE = new Prize(null, null);

    /** A prize in kind. */
    public static Prize of(Text text) {
        return new Prize(text, null);
    }

    /** A prize in money. */
    public static Prize of(Money amount) {
        return new Prize(null, amount);
    }
}
