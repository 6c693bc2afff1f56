package dev.laurel.submission.domain;

/** What a disqualification takes away. */
public enum Consequence {
    /** The entry. */
    ENTRY,
    /** Every entry of the author in the contest. */
    ALL_ENTRIES_OF_AUTHOR,
    /** The entry and every award of the author in the contest; other entries stay in the standings. */
    ALL_AWARDS_OF_AUTHOR
}
