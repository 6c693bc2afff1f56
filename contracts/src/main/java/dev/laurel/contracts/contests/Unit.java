package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an award is given for. */
public enum Unit {
    @JsonProperty("article")
    ARTICLE,
    @JsonProperty("author")
    AUTHOR,
    @JsonProperty("column")
    COLUMN
}
