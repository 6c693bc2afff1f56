package dev.laurel.metrics.domain;

/**
 * Which facts a figure looks at: those that happened before the cut-off and stand before an offset in the log.
 *
 * @param cutOff    event time in epoch milliseconds, exclusive
 * @param endOffset place in the log, exclusive
 */
public record Bounds(long cutOff, long endOffset) {

    /** Everything that is known. */
    public static final Bounds LIVE = new Bounds(Long.MAX_VALUE, Long.MAX_VALUE);

    /** Everything known that happened before the cut-off. */
    public static Bounds before(long cutOff) {
        return new Bounds(cutOff, Long.MAX_VALUE);
    }

    /** Whether a fact is looked at. */
    public boolean include(long at, long offset) {
        return at < cutOff && offset < endOffset;
    }
}
