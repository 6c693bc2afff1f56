package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an award chooses its winners. */
public enum Kind {
    /** Ranked places in tiers. */
    @JsonProperty("ladder")
    LADDER
}
