package dev.laurel.metrics.domain;

/** What became of a fact. */
public enum Outcome {
    /** It is the newest known about its subject. */
    APPLIED,
    /** Known already; nothing was kept. */
    DUPLICATE,
    /** Something newer was known already; it is kept, because a figure at an earlier cut-off may depend on it. */
    STALE,
    /** It is about an article that is not in memory; it stays in the log. */
    NOT_HELD
}
