package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.contracts.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Something the body must say. Exactly one of {@code text} and {@code pattern} is given.
 *
 * @param text    this text, to the letter
 * @param pattern a regular expression of RE2's syntax, which takes linear time
 * @param title   what authors are told that is missing; absent: the text or pattern itself
 */
public record RequiredText(
        @Nullable String text,
        @Nullable String pattern,
        Where where,
        @Nullable LocalizedText title) {

    public RequiredText {
        where = Defaults.or(where, Where.ANYWHERE);
    }

    /** Where in the body it must stand. */
    public enum Where {
        /** Within the first 200 characters. */
        @JsonProperty("opening")
        OPENING,
        /** Within the last 200 characters. */
        @JsonProperty("ending")
        ENDING,
        @JsonProperty("anywhere")
        ANYWHERE
    }
}
