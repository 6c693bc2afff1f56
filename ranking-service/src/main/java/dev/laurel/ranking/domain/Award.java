package dev.laurel.ranking.domain;

import java.util.Comparator;
import java.util.List;

/** A ladder of places in tiers. The tiers join without gap from place 1 on. */
public record Award(String id, Text title, Stacking stacking, List<Tier> tiers) {

    public Award {
        tiers = tiers.stream().sorted(Comparator.comparingInt(Tier::from)).toList();
        int next = 1;
        for (Tier tier : tiers) {
            if (tier.from() != next) {
                throw new IllegalArgumentException("The tiers of award " + id + " do not join at place " + next + ".");
            }
            next = tier.through() + 1;
        }
    }

    /** Number of places. */
    public int places() {
        return tiers.isEmpty() ? 0 : tiers.get(tiers.size() - 1).through();
    }

    /** Position in {@link #tiers()} of the tier that holds a place, best tier 0. */
    public int tierIndex(int place) {
        for (int i = 0; i < tiers.size(); i++) {
            if (place <= tiers.get(i).through()) {
                return i;
            }
        }
        throw new IllegalArgumentException("Award " + id + " has no place " + place + ".");
    }
}
