package dev.laurel.metrics.domain;

/**
 * Which log a tally was made of. A topic that was deleted and created again is another log, although its name and its
 * offsets look the same.
 */
public record LogId(String clusterId, String topicId, int partition) {}
