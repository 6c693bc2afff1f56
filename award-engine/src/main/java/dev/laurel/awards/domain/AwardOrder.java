package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.ContestRules;
import dev.laurel.awards.domain.rules.GroupRule;
import dev.laurel.awards.domain.rules.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which awards are given: those of a group by its precedence, an award
 * with limited places before those that require it, draws before draws that exclude their winners; where nothing
 * decides, as declared. Since all creators value the awards of a group alike, giving them one after the other in this
 * order is the one allocation in which nobody has a reason to complain: no place could go to someone ahead of its
 * holder who is not kept out by a higher award, and none is empty while somebody may have it.
 */
final class AwardOrder {

    private AwardOrder() {}

    /**
     * The awards in that order.
     *
     * @throws IllegalArgumentException if awards wait for each other
     */
    static List<AwardRule> of(ContestRules rules) {
        Map<String, Set<String>> before = new HashMap<>();
        rules.awards().forEach(award -> before.put(award.id(), new LinkedHashSet<>()));
        for (GroupRule group : rules.groups()) {
            List<String> precedence = group.awards();
            for (int i = 1; i < precedence.size(); i++) {
                beforeOf(before, precedence.get(i)).add(precedence.get(i - 1));
            }
        }
        for (AwardRule award : rules.awards()) {
            addLimitedRequirements(rules, award, beforeOf(before, award.id()), new LinkedHashSet<>());
        }
        addDraws(rules, before);
        return sorted(rules, before);
    }

    private static Set<String> beforeOf(Map<String, Set<String>> before, String award) {
        return before.computeIfAbsent(award, id -> new LinkedHashSet<>());
    }

    /** What is achieved by conditions alone needs no order; but what those require in turn may. */
    private static void addLimitedRequirements(
            ContestRules rules, AwardRule award, Set<String> before, Set<String> seen) {
        if (!seen.add(award.id())) {
            return;
        }
        List<Requirement> requirements = new ArrayList<>(award.terms().requires());
        if (award instanceof AwardRule.TimesWon won && won.contests().contains(rules.contestId())) {
            requirements.add(new Requirement(won.awardId(), null));
        }
        for (Requirement requirement : requirements) {
            AwardRule required = rules.award(requirement.awardId())
                    .orElseThrow(() -> new IllegalArgumentException("Award " + award.id() + " requires award "
                            + requirement.awardId() + ", which there is not."));
            if (Qualifications.isByCondition(required)) {
                addLimitedRequirements(rules, required, before, seen);
            } else {
                before.add(required.id());
            }
        }
    }

    private static void addDraws(ContestRules rules, Map<String, Set<String>> before) {
        List<AwardRule.Draw> earlier = new ArrayList<>();
        for (AwardRule award : rules.awards()) {
            if (award instanceof AwardRule.Draw draw) {
                if (draw.excludeWinnersOfEarlierDraws()) {
                    earlier.forEach(each -> beforeOf(before, draw.id()).add(each.id()));
                }
                earlier.add(draw);
            }
        }
    }

    private static List<AwardRule> sorted(ContestRules rules, Map<String, Set<String>> before) {
        List<AwardRule> sorted = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        List<AwardRule> waiting = new ArrayList<>(rules.awards());
        while (!waiting.isEmpty()) {
            AwardRule next = waiting.stream()
                    .filter(award -> done.containsAll(before.getOrDefault(award.id(), Set.of())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("These awards wait for each other: "
                            + String.join(
                                    ", ", waiting.stream().map(AwardRule::id).toList()) + "."));
            waiting.remove(next);
            done.add(next.id());
            sorted.add(next);
        }
        return sorted;
    }
}
