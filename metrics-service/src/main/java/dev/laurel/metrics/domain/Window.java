package dev.laurel.metrics.domain;

/**
 * What a contest counts.
 *
 * @param cutOff epoch milliseconds, exclusive
 */
public record Window(String contestId, long cutOff) {}
