package dev.laurel.contracts.entries;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * An operator's decision about an entry; the newest one holds.
 *
 * @param reason why, in the operator's words; never blank
 * @param by     who decided, as the token names the person
 */
public record Decision(Kind kind, String reason, String by, Instant at) {

    /** What was decided. */
    public enum Kind {
        @JsonProperty("disqualify")
        DISQUALIFY,
        @JsonProperty("reinstate")
        REINSTATE
    }
}
