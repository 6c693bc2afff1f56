package dev.laurel.submission.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decided about an entry. Reinstating lifts a disqualification; the contest's rules then hold as
 * before.
 *
 * @param reason in the operator's words; never blank
 * @param by     the subject of the operator's token
 * @param reasonId    the contest's listed reason, if one was named
 * @param consequence what a disqualification takes away
 */
public record Decision(
        Kind kind,
        String reason,
        String by,
        Instant at,
        @Nullable String reasonId,
        Consequence consequence) {

    /** A decision for a reason that the contest does not list. */
    public static Decision of(Kind kind, String reason, String by, Instant at) {
        return new Decision(kind, reason, by, at, null, Consequence.ENTRY);
    }

    /** Whether it takes every entry of the author away. */
    boolean takesAllEntries() {
        return kind == Kind.DISQUALIFY && consequence == Consequence.ALL_ENTRIES_OF_AUTHOR;
    }

    /** What was decided. */
    public enum Kind {
        DISQUALIFY,
        REINSTATE
    }

    /** Whether the other one says the same, whenever it was said. */
    boolean repeats(Decision other) {
        return kind == other.kind
                && reason.equals(other.reason)
                && by.equals(other.by)
                && consequence == other.consequence
                && Objects.equals(reasonId, other.reasonId);
    }
}
