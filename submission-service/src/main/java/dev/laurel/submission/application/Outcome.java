package dev.laurel.submission.application;

/** What became of a fact. */
public enum Outcome {
    /** It is the newest that is known. */
    APPLIED,
    /** It was known already. */
    DUPLICATE,
    /** It is kept, although something newer is known. */
    STALE,
    /** It is not kept: the article has more facts than are kept of one article. */
    REJECTED
}
