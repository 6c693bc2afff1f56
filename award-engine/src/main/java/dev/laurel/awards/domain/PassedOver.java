package dev.laurel.awards.domain;

import org.jspecify.annotations.Nullable;

/**
 * A unit that would have had the place but for a rule.
 *
 * @param rank in the order that the award follows; 0 if there is none
 * @param by   what the rule refers to: the id of the award held, of the group, of the requirement; else absent
 */
public record PassedOver(
        String unitId,
        String authorId,
        int rank,
        Why why,
        @Nullable String by) {}
