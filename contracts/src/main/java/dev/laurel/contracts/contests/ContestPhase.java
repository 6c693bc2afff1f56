package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a contest stands. */
public enum ContestPhase {
    /** Only operators see it; nothing enters. */
    @JsonProperty("draft")
    DRAFT,
    /** Articles enter, also those published before the definition came. */
    @JsonProperty("open")
    OPEN,
    /** The list of entries is settled by a manifest. */
    @JsonProperty("closed")
    CLOSED
}
