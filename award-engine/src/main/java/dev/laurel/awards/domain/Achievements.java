package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.AwardRule.Bracket;
import dev.laurel.awards.domain.rules.AwardRule.Grade;
import dev.laurel.awards.domain.rules.AwardRule.JuryPick;
import dev.laurel.awards.domain.rules.AwardRule.Ladder;
import dev.laurel.awards.domain.rules.AwardRule.Pool;
import dev.laurel.awards.domain.rules.AwardRule.Stage;
import dev.laurel.awards.domain.rules.AwardRule.Step;
import dev.laurel.awards.domain.rules.AwardRule.Threshold;
import dev.laurel.awards.domain.rules.Gate;
import dev.laurel.awards.domain.rules.Requirement;
import dev.laurel.awards.domain.rules.Tier;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far each author got in each award: 0 not at all, 1 its lowest part, more for higher ones. */
final class Achievements {

    private final Decision decision;
    private final Map<String, int[]> known = new HashMap<>();

    Achievements(Decision decision) {
        this.decision = decision;
    }

    /** Per author; of an award with limited places only once it was given. */
    int[] levels(String awardId) {
        int[] levels = known.get(awardId);
        if (levels == null) {
            AwardRule award = decision.award(awardId);
            levels = Qualifications.isByCondition(award) ? byCondition(award) : byPlaces(award);
            known.put(awardId, levels);
        }
        return levels;
    }

    private int[] byCondition(AwardRule award) {
        Population population = decision.population();
        int[] levels = new int[population.authorCount()];
        long[] masks = decision.qualifications().of(award);
        for (int unit = 0; unit < masks.length; unit++) {
            int level = Long.SIZE - Long.numberOfLeadingZeros(masks[unit]);
            int author = population.creator(award.terms().unit(), unit);
            levels[author] = Math.max(levels[author], level);
        }
        return levels;
    }

    private int[] byPlaces(AwardRule award) {
        Population population = decision.population();
        int[] levels = new int[population.authorCount()];
        List<String> parts = parts(award);
        for (Placement placement : decision.outcome(award.id()).placements()) {
            int author = population.find(UnitKind.AUTHOR, placement.authorId());
            int level = placement.part() == null ? 1 : parts.indexOf(placement.part()) + 1;
            if (author >= 0) {
                levels[author] = Math.max(levels[author], level);
            }
        }
        return levels;
    }

    /** The level that a requirement asks for. */
    int level(Requirement requirement) {
        if (requirement.partId() == null) {
            return 1;
        }
        int part = parts(decision.award(requirement.awardId())).indexOf(requirement.partId());
        if (part < 0) {
            throw new IllegalArgumentException("There is no " + requirement + " to require.");
        }
        return part + 1;
    }

    /** Ids of an award's parts, lowest first. */
    static List<String> parts(AwardRule award) {
        if (award instanceof Threshold threshold) {
            return threshold.gates().stream().map(Gate::id).toList();
        } else if (award instanceof Pool pool) {
            return pool.stages().stream().map(Stage::id).toList();
        } else if (award instanceof Bracket bracket) {
            return bracket.steps().stream().map(Step::id).toList();
        } else if (award instanceof Ladder ladder) {
            return reversed(ladder.tiers().stream().map(Tier::id).toList());
        } else if (award instanceof JuryPick pick) {
            return reversed(pick.grades().stream().map(Grade::id).toList());
        }
        return List.of();
    }

    private static List<String> reversed(List<String> bestFirst) {
        List<String> lowestFirst = new ArrayList<>(bestFirst);
        Collections.reverse(lowestFirst);
        return lowestFirst;
    }
}
