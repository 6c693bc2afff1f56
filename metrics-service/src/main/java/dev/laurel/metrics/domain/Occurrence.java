package dev.laurel.metrics.domain;

/**
 * One thing that happened to a subject: it was given (a like, a comment) or withdrawn.
 *
 * <p>Occurrences of one subject are ordered by event time, then by the platform's sequence, then the withdrawal is the
 * newer one. A fact without a sequence is older than any fact of the same millisecond that has one, so that the order
 * is total and the same for every order of arrival.
 *
 * @param at         event time in epoch milliseconds
 * @param seq        the platform's own order among equal times, or {@link #NO_SEQ}
 * @param withdrawal whether it takes the thing back
 * @param offset     the place in the partition's log; the lowest one when the fact was delivered several times
 */
public record Occurrence(long at, long seq, boolean withdrawal, long offset) {

    /** The platform sent no sequence. */
    public static final long NO_SEQ = Long.MIN_VALUE;

    /** Whether this and the other are the same fact, delivered twice. */
    public boolean isSameFactAs(Occurrence other) {
        return at == other.at && seq == other.seq && withdrawal == other.withdrawal;
    }

    /** Whether this one overrules the other; false for the same fact. */
    public boolean isNewerThan(Occurrence other) {
        if (at != other.at) {
            return at > other.at;
        }
        if (seq != other.seq) {
            return seq > other.seq;
        }
        return withdrawal && !other.withdrawal;
    }

    /** Whether the occurrence is inside the bounds; both are exclusive. */
    public boolean isWithin(Bounds bounds) {
        return bounds.include(at, offset);
    }
}
