package dev.laurel.metrics.domain;

/**
 * A contest was counted in one partition: what stands before {@code endOffset} and happened before {@code cutOff} is
 * in, for good. Later facts are kept and enter only through a seal with a higher number.
 *
 * @param cutOff    epoch milliseconds, exclusive
 * @param endOffset the marker's own place in the log, exclusive
 */
public record Seal(String contestId, int number, long cutOff, long endOffset) {

    /** What the seal looks at. */
    public Bounds bounds() {
        return new Bounds(cutOff, endOffset);
    }
}
