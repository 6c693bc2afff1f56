package dev.laurel.awards.domain.rules;

import org.jspecify.annotations.Nullable;

/**
 * An award that must be, or must not be, held.
 *
 * @param partId a gate, tier or grade of it: that one or a higher one; any if absent
 */
public record Requirement(String awardId, @Nullable String partId) {

    /** {@code award} or {@code award.part}. */
    public static Requirement parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? new Requirement(text, null) : new Requirement(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return partId == null ? awardId : awardId + "." + partId;
    }
}
