package dev.laurel.contracts.entries;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operator's decision about an entry; the newest one holds.
 *
 * @param reason why, in the operator's words; never blank
 * @param by     who decided, as the token names the person
 * @param reasonId    the definition's reason that the decision names, if it names one
 * @param consequence what a disqualification takes away; absent means {@link Consequence#ENTRY}
 */
public record Decision(
        Kind kind,
        String reason,
        String by,
        Instant at,
        @Nullable String reasonId,
        @Nullable Consequence consequence) {

    /** What was decided. */
    public enum Kind {
        @JsonProperty("disqualify")
        DISQUALIFY,
        @JsonProperty("reinstate")
        REINSTATE
    }
}
