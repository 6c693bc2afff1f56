package dev.laurel.submission.domain;

import java.time.Instant;

/**
 * What an operator decided about an entry. Reinstating lifts a disqualification; the contest's rules then hold as
 * before.
 *
 * @param reason in the operator's words; never blank
 * @param by     the subject of the operator's token
 */
public record Decision(Kind kind, String reason, String by, Instant at) {

    /** What was decided. */
    public enum Kind {
        DISQUALIFY,
        REINSTATE
    }

    /** Whether the other one says the same, whenever it was said. */
    boolean repeats(Decision other) {
        return kind == other.kind && reason.equals(other.reason) && by.equals(other.by);
    }
}
