package dev.laurel.notification.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How one place of a creator differs between two results: won ({@code before} is absent), lost ({@code after} is
 * absent), or changed. When a creator's place in an award passes from one article of theirs to another, that is one
 * change and not a loss and a win.
 */
record AwardChange(@Nullable Place before, @Nullable Place after) {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::awardId).thenComparingInt(Place::place).thenComparing(Place::articleId);

    /** Changed and won places first, in the order of award and place; lost ones after them. */
    static List<AwardChange> between(List<Place> told, List<Place> newest) {
        List<Place> before = sorted(told);
        List<Place> after = sorted(newest);
        List<AwardChange> changes = new ArrayList<>();
        pair(before, after, Place::meansTheSameAs);
        changes.addAll(pair(before, after, AwardChange::sameArticle));
        changes.addAll(pair(before, after, (one, other) -> one.awardId().equals(other.awardId())));
        after.forEach(place -> changes.add(new AwardChange(null, place)));
        changes.sort(Comparator.comparing(AwardChange::present, ORDER));
        before.forEach(place -> changes.add(new AwardChange(place, null)));
        return changes;
    }

    private static boolean sameArticle(Place one, Place other) {
        return one.awardId().equals(other.awardId()) && one.articleId().equals(other.articleId());
    }

    /** Takes matching places out of both lists and returns them as pairs. */
    private static List<AwardChange> pair(List<Place> before, List<Place> after, BiPredicate<Place, Place> matching) {
        List<AwardChange> pairs = new ArrayList<>();
        for (Iterator<Place> left = before.iterator(); left.hasNext(); ) {
            Place one = left.next();
            for (Iterator<Place> right = after.iterator(); right.hasNext(); ) {
                Place other = right.next();
                if (matching.test(one, other)) {
                    pairs.add(new AwardChange(one, other));
                    left.remove();
                    right.remove();
                    break;
                }
            }
        }
        return pairs;
    }

    private static List<Place> sorted(List<Place> places) {
        List<Place> copy = new ArrayList<>(places);
        copy.sort(ORDER);
        return copy;
    }

    /** The place that the message is about: the new one if there is one. */
    Place present() {
        if (after != null) {
            return after;
        }
        if (before != null) {
            return before;
        }
        throw new IllegalStateException("A change has a place before or after it.");
    }
}
