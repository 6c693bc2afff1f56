package dev.laurel.contracts.entries;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an entry takes part. */
public enum EntryStatus {
    /** Takes part. */
    @JsonProperty("accepted")
    ACCEPTED,
    /** A rule of the contest is not met; a revision inside the window may change that. */
    @JsonProperty("ineligible")
    INELIGIBLE,
    /** A person excluded it. */
    @JsonProperty("disqualified")
    DISQUALIFIED,
    /** The article is gone, or no longer belongs to this contest. */
    @JsonProperty("withdrawn")
    WITHDRAWN
}
