package dev.laurel.ranking.domain;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Newest known state of a contest.
 *
 * @param definition the whole definition as canonical JSON: part of what a result is worked out from
 * @param manifest   what the list of entries was when the contest closed; present once it is closed
 * @param timeZone   whose days count; for showing times to people
 * @param sheets     what the list of the jury's sheets was; present once a contest with a jury is closed
 * @param acts       what operators decided about awards
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
        Instant updatedAt,
        ZoneId timeZone,
        @Nullable Manifest sheets,
        Acts acts) {

    /** Where the contest stands for those who run it. */
    public enum Phase {
        DRAFT,
        OPEN,
        CLOSED
    }

    /** The same with other rules or acts; for trying out. */
    public Contest with(ContestRules newRules, String newDefinition, Acts newActs) {
        return new Contest(
                id,
                version,
                phase,
                title,
                submissionStart,
                submissionEnd,
                cutOff,
                newRules,
                newDefinition,
                manifest,
                updatedAt,
                timeZone,
                sheets,
                newActs);
    }

    /** Whether people without a role may know of it. */
    public boolean isPublic() {
        return phase != Phase.DRAFT;
    }
}
