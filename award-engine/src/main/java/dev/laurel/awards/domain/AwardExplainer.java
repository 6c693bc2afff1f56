package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.Condition;
import dev.laurel.awards.domain.rules.GroupRule;
import dev.laurel.awards.domain.rules.QuotaPer;
import dev.laurel.awards.domain.rules.Stacking;
import dev.laurel.awards.domain.rules.Text;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out, once all awards are given, what a unit holds of an award, or the rule by which it holds nothing. */
final class AwardExplainer {

    private final Decision decision;
    private final PlacementExplainer placements;

    AwardExplainer(Decision decision) {
        this.decision = decision;
        this.placements = new PlacementExplainer(decision);
    }

    AwardReason explain(AwardRule award, int unit) {
        UnitKind kind = award.terms().unit();
        String id = decision.population().id(kind, unit);
        List<Placement> held = decision.outcome(award.id()).placements().stream()
                .filter(placement -> placement.unitId().equals(id))
                .toList();
        Why why = held.isEmpty() ? why(award, unit) : null;
        String by = why == null ? null : by(award, unit, why);
        boolean mayReach = why == null || why == Why.NOT_REACHED;
        Optional<AwardReason.NextPrize> next =
                award instanceof AwardRule.Ladder ladder && mayReach ? nextPrize(ladder, unit, held) : Optional.empty();
        Sentences text = new Sentences();
        held.forEach(placement -> text.say(placements.explain(placement)));
        if (why != null) {
            Text reason = Sentences.why(why, placements.nameOf(by));
            text.say("未获奖：" + reason.zh() + "。", "Nothing won: " + reason.en() + ".");
        }
        next.ifPresent(prize -> text.say(
                "距" + prize.title().zh() + "：" + prize.text().zh() + "。",
                "To " + prize.title().en() + ": " + prize.text().en() + "."));
        return new AwardReason(award.id(), kind, id, held, Optional.ofNullable(why), by, next, text.toText());
    }

    private Why why(AwardRule award, int unit) {
        Why why = decision.eligibility(award).check(unit);
        if (why == null) {
            why = byGroup(award, unit);
        }
        if (why != null) {
            return why;
        }
        int author = decision.population().creator(award.terms().unit(), unit);
        String creator = decision.population().author(author);
        if (vacates(award)
                && decision.outcome(award.id()).placements().stream()
                        .anyMatch(placement -> placement.authorId().equals(creator))) {
            return Why.SAME_AWARD;
        }
        if (Qualifications.isByCondition(award) || award instanceof AwardRule.TimesWon) {
            return Why.CONDITION;
        } else if (award instanceof AwardRule.JuryPick) {
            return Why.NOT_CHOSEN;
        } else if (award instanceof AwardRule.Ladder ladder && scope(ladder.quotaPer(), award, unit) == null) {
            return Why.NO_QUOTA;
        }
        return Why.NOT_REACHED;
    }

    private static boolean vacates(AwardRule award) {
        return (award instanceof AwardRule.Ladder ladder && ladder.stacking() == Stacking.VACATE)
                || (award instanceof AwardRule.JuryPick pick && pick.stacking() == Stacking.VACATE)
                || (award instanceof AwardRule.Everyone everyone && everyone.stacking() == Stacking.VACATE)
                || (award instanceof AwardRule.Threshold threshold && threshold.stacking() == Stacking.VACATE)
                || award instanceof AwardRule.EarlyBird;
    }

    /** Empty for an award without categories; null for a unit of a category without places. */
    private @Nullable String scope(@Nullable QuotaPer quota, AwardRule award, int unit) {
        if (quota == null) {
            return "";
        }
        String value = new UnitFigures(decision.population(), award.terms().unit(), Map.of())
                .at(unit)
                .text(quota.by());
        boolean has =
                quota.values().isEmpty() ? !value.isEmpty() : quota.values().contains(value);
        return has ? value : null;
    }

    /** The rule of a group, given what was held before this award's turn. */
    private @Nullable Why byGroup(AwardRule award, int unit) {
        for (GroupRule group : decision.rules().groups()) {
            if (!group.awards().contains(award.id())) {
                continue;
            }
            if (group.kind() == GroupRule.Kind.EXCLUSIVE) {
                Why why = decision.claims().blocked(award, unit);
                if (why == Why.OTHER_TRACK) {
                    return why;
                }
            }
            List<Placement> held = heldBefore(group, award, unit);
            int before = held.size();
            int limit = group.maximum() == null ? 1 : group.maximum();
            boolean full =
                    switch (group.kind()) {
                        case HIGHEST_ONLY -> before >= limit;
                        case EXCLUSIVE -> before > 0 && !held.get(0).awardId().equals(award.id());
                        case FREE -> group.maximum() != null && before >= limit;
                        case TITLE_WITHOUT_GIFT -> false;
                    };
            if (full) {
                boolean same = held.get(0).awardId().equals(award.id());
                return group.kind() == GroupRule.Kind.FREE ? Why.MAXIMUM : same ? Why.SAME_AWARD : Why.HIGHER_AWARD;
            }
        }
        return null;
    }

    /** What was held of the group when this award came to the unit. */
    private List<Placement> heldBefore(GroupRule group, AwardRule award, int unit) {
        String id = group.per() == GroupRule.Per.AUTHOR
                ? decision.population()
                        .author(decision.population().creator(award.terms().unit(), unit))
                : decision.population().id(award.terms().unit(), unit);
        List<String> precedence = group.awards();
        Set<String> open = new HashSet<>();
        int rank = rank(award, unit);
        return precedence.subList(0, precedence.indexOf(award.id()) + 1).stream()
                .flatMap(other -> decision.outcome(other).placements().stream())
                .filter(placement -> !placement.awardId().equals(award.id()) || placement.rank() < rank)
                .filter(placement ->
                        id.equals(group.per() == GroupRule.Per.AUTHOR ? placement.authorId() : placement.unitId()))
                .filter(placement ->
                        !Claims.isOpen(decision.award(placement.awardId())) || open.add(placement.awardId()))
                .toList();
    }

    /** Of the unit in the award's order: those of the same award that stand behind it did not keep it out. */
    private int rank(AwardRule award, int unit) {
        int[] order = decision.order(award);
        for (int position = 0; position < order.length; position++) {
            if (order[position] == unit) {
                return position + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    private @Nullable String by(AwardRule award, int unit, Why why) {
        if (why == Why.HIGHER_AWARD || why == Why.MAXIMUM) {
            for (GroupRule group : decision.rules().groups()) {
                if (group.awards().contains(award.id())) {
                    List<Placement> before = heldBefore(group, award, unit);
                    if (!before.isEmpty()) {
                        return before.get(0).awardId();
                    }
                }
            }
        } else if (why == Why.OTHER_TRACK) {
            return decision.claims().blockedBy(award, unit);
        } else if (why == Why.CONDITION) {
            Condition missing = missing(award, unit);
            return missing == null
                    ? null
                    : PlacementExplainer.conditionOf(
                            decision, missing, award.terms().unit(), unit);
        }
        return decision.eligibility(award).by(why, unit);
    }

    /** The condition that the unit does not meet: the award's, else its lowest gate or stage that is not passed. */
    private @Nullable Condition missing(AwardRule award, int unit) {
        UnitKind kind = award.terms().unit();
        Condition where = award.terms().where();
        if (where != null && !decision.figures().question(kind, where).test(unit)) {
            return where;
        }
        List<Condition> parts = award instanceof AwardRule.Threshold threshold
                ? threshold.gates().stream().map(gate -> gate.when()).toList()
                : award instanceof AwardRule.Pool pool
                        ? pool.stages().stream().map(stage -> stage.when()).toList()
                        : award instanceof AwardRule.PerUnit perUnit
                                ? List.of(Condition.atLeast(perUnit.measure(), 1))
                                : List.of();
        return parts.stream()
                .filter(part -> !decision.figures().question(kind, part).test(unit))
                .findFirst()
                .orElse(null);
    }

    /** The last holder of the tier above the unit's own, in its category. */
    private Optional<AwardReason.NextPrize> nextPrize(AwardRule.Ladder ladder, int unit, List<Placement> held) {
        if (!decision.followsOwnScore(ladder)) {
            return Optional.empty();
        }
        String own = held.isEmpty() ? null : held.get(0).part();
        String scope = scope(ladder.quotaPer(), ladder, unit);
        Placement last = null;
        for (Placement placement : decision.outcome(ladder.id()).placements()) {
            if (Objects.requireNonNullElse(placement.scope(), "").equals(scope)) {
                if (own != null && own.equals(placement.part())) {
                    break;
                }
                last = placement;
            }
        }
        Standings standings = decision.standings(decision.score(ladder.terms()).id());
        int position = standings.positions()[unit];
        if (last == null || position < 0) {
            return Optional.empty();
        }
        int ahead = standings.position(last.unitId()).orElseThrow();
        return Optional.of(new AwardReason.NextPrize(
                last.title(),
                last.unitId(),
                standings.score(ahead).subtract(standings.score(position)),
                standings.tieBreak(ahead, position),
                Sentences.behind(standings, ahead, position)));
    }
}
