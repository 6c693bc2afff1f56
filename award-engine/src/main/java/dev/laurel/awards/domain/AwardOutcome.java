package dev.laurel.awards.domain;

import dev.laurel.awards.domain.input.OperatorActs.LoweredQuota;
import dev.laurel.awards.domain.rules.AwardRule;
import java.util.List;
import java.util.Map;

/**
 * Who won one award.
 *
 * @param announced  places that the rules offer; -1 for awards without a quota
 * @param offered    places left after operators lowered the quota; -1 for awards without a quota
 * @param placements in the award's order: by scope, then by place
 * @param shortfall  offered places that nobody could take; 0 for awards without a quota
 * @param lowered    the decisions that lowered the quota
 * @param passedOver how many did not get a place by which rule, of those the award looked at before it was full
 * @param statement  what is special to the kind of award
 */
public record AwardOutcome(
        AwardRule rule,
        int announced,
        int offered,
        List<Placement> placements,
        int shortfall,
        List<LoweredQuota> lowered,
        Map<Why, Integer> passedOver,
        Statement statement) {

    /** Id of the award. */
    public String id() {
        return rule.id();
    }
}
