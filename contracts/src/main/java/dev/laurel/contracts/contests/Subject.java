package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has a figure or a score. */
public enum Subject {
    @JsonProperty("entry")
    ENTRY,
    @JsonProperty("author")
    AUTHOR,
    @JsonProperty("column")
    COLUMN
}
