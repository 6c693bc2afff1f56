package dev.laurel.awards.domain.rules;

import java.util.List;

/**
 * Awards of earlier contests.
 *
 * @param contests any of these; any contest at all if empty
 * @param awards   any of these; any award at all if empty
 */
public record EarlierAwards(List<String> contests, List<Requirement> awards) {

    public EarlierAwards {
        contests = List.copyOf(contests);
        awards = List.copyOf(awards);
    }
}
