package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A counter of an article. */
public enum Counter {
    @JsonProperty("views")
    VIEWS,
    @JsonProperty("likes")
    LIKES,
    @JsonProperty("comments")
    COMMENTS,
    @JsonProperty("collects")
    COLLECTS
}
