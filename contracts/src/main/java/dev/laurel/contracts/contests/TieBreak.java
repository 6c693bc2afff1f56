package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What decides between entries with equal scores. */
public enum TieBreak {
    /** The earlier published entry is ahead. */
    @JsonProperty("earlierPublication")
    EARLIER_PUBLICATION,
    /** The lower article id is ahead; ids are compared as strings of code points. Always the last one. */
    @JsonProperty("articleId")
    ARTICLE_ID,
    @JsonProperty("moreViews")
    MORE_VIEWS,
    @JsonProperty("moreLikes")
    MORE_LIKES,
    @JsonProperty("moreComments")
    MORE_COMMENTS,
    @JsonProperty("moreCollects")
    MORE_COLLECTS
}
