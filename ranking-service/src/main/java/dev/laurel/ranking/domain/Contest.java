package dev.laurel.ranking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Newest known state of a contest.
 *
 * @param definition the whole definition as canonical JSON: part of what a result is worked out from
 * @param manifest   what the list of entries was when the contest closed; present once it is closed
 */
public record Contest(
        String id,
        long version,
        Phase phase,
        Text title,
        Instant submissionStart,
        Instant submissionEnd,
        Instant cutOff,
        ContestRules rules,
        String definition,
        @Nullable Manifest manifest,
        Instant updatedAt) {

    /** Where the contest stands for those who run it. */
    public enum Phase {
        DRAFT,
        OPEN,
        CLOSED
    }

    /** Whether people without a role may know of it. */
    public boolean isPublic() {
        return phase != Phase.DRAFT;
    }
}
