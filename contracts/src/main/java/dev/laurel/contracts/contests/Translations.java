package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether translated articles may take part. */
public enum Translations {
    @JsonProperty("allowed")
    ALLOWED,
    /** If the article declares its source, and the opening names the original's address and author. */
    @JsonProperty("withSource")
    WITH_SOURCE,
    @JsonProperty("refused")
    REFUSED
}
