package dev.laurel.metrics.tally;

/**
 * How much of a partition is kept in memory.
 *
 * @param entries  articles that are an entry of a contest
 * @param evicted  articles whose facts are in the log only
 * @param subjects readers' likes and collects, and comments
 * @param bytes    an estimate, good to about a quarter
 */
public record Extent(long articles, long entries, long evicted, long subjects, long bytes) {}
