package dev.laurel.contracts.entries;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a disqualification takes away, by the reason it is given for. */
public enum Consequence {
    /** This entry. */
    @JsonProperty("entry")
    ENTRY,
    /** Every entry of the author in the contest. */
    @JsonProperty("allEntriesOfAuthor")
    ALL_ENTRIES_OF_AUTHOR,
    /** This entry and every award of the author in the contest; other entries stay in the standings. */
    @JsonProperty("allAwardsOfAuthor")
    ALL_AWARDS_OF_AUTHOR
}
