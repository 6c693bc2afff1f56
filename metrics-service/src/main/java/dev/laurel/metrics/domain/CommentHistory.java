package dev.laurel.metrics.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A comment id: counts within the bounds if it was written there and was not removed there. A removal at {@code t}
 * thus takes the comment out of every figure with a cut-off after {@code t}, also if "commented" arrives later or is
 * dated later; a figure with a cut-off at or before {@code t} does not see the removal and keeps the comment.
 *
 * <p>An occurrence is dropped if another of the same sort is neither later nor further in the log: no bounds can tell
 * the two histories apart. The platform's sequence plays no part.
 */
public record CommentHistory(List<Occurrence> occurrences) implements History {

    private static final Comparator<Occurrence> OLDEST_FIRST = Comparator.comparingLong(Occurrence::at)
            .thenComparing(Occurrence::withdrawal)
            .thenComparingLong(Occurrence::offset);

    public CommentHistory {
        occurrences = List.copyOf(occurrences);
    }

    static CommentHistory of(Occurrence first) {
        return new CommentHistory(List.of(first));
    }

    @Override
    public History with(Occurrence occurrence) {
        var next = new ArrayList<Occurrence>(occurrences.size() + 1);
        for (Occurrence known : occurrences) {
            if (makesNeedless(known, occurrence)) {
                return this;
            }
            if (!makesNeedless(occurrence, known)) {
                next.add(known);
            }
        }
        next.add(occurrence);
        next.sort(OLDEST_FIRST);
        return new CommentHistory(next);
    }

    @Override
    public Outcome outcomeOf(Occurrence occurrence) {
        boolean removed = false;
        boolean sameSortKnown = false;
        for (Occurrence known : occurrences) {
            if (makesNeedless(known, occurrence)) {
                return Outcome.DUPLICATE;
            }
            removed |= known.withdrawal();
            sameSortKnown |= known.withdrawal() == occurrence.withdrawal();
        }
        boolean changesNothingLive = sameSortKnown || (removed && !occurrence.withdrawal());
        return changesNothingLive ? Outcome.STALE : Outcome.APPLIED;
    }

    @Override
    public boolean counts(Bounds bounds) {
        boolean written = false;
        for (Occurrence occurrence : occurrences) {
            if (occurrence.isWithin(bounds)) {
                if (occurrence.withdrawal()) {
                    return false;
                }
                written = true;
            }
        }
        return written;
    }

    private static boolean makesNeedless(Occurrence one, Occurrence other) {
        return one.withdrawal() == other.withdrawal() && one.at() <= other.at() && one.offset() <= other.offset();
    }
}
