package dev.laurel.contracts.contests;

import java.util.List;

/**
 * Awards of earlier contests.
 *
 * @param contests ids of contests
 * @param awards   ids of awards in any of them, perhaps with a point and the id of a gate; empty: all
 */
public record EarlierAwards(List<String> contests, List<String> awards) {
    public EarlierAwards {
        contests = List.copyOf(contests);
        awards = Defaults.list(awards);
    }
}
