package dev.laurel.awards.domain;

import dev.laurel.awards.domain.input.OperatorActs.LoweredQuota;
import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.CodePointOrder;
import dev.laurel.awards.domain.rules.Money;
import dev.laurel.awards.domain.rules.Prize;
import dev.laurel.awards.domain.rules.Stacking;
import dev.laurel.awards.domain.rules.Text;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What giving any kind of award has in common: who is kept out, who holds what, who was passed over. */
abstract class Allocation {

    private final Decision decision;
    private final AwardRule award;
    private final UnitKind unit;
    private final Population population;
    private final boolean isInGroup;
    private final Eligibility eligibility;
    private final Stacking stacking;
    private final int[] held;
    private final Map<Why, Integer> passedOver = new EnumMap<>(Why.class);
    private final Map<String, Slot> slots = new HashMap<>();

    Allocation(Decision decision, AwardRule award, Stacking stacking) {
        this.decision = decision;
        this.award = award;
        this.unit = award.terms().unit();
        this.population = decision.population();
        this.isInGroup = decision.claims().concerns(award);
        this.stacking = stacking;
        this.eligibility = decision.eligibility(award);
        this.held = new int[decision.population().authorCount()];
    }

    /** Gives the award. */
    abstract AwardOutcome decide();

    final Decision decision() {
        return decision;
    }

    final Population population() {
        return population;
    }

    final AwardRule award() {
        return award;
    }

    final UnitKind unit() {
        return unit;
    }

    final int creator(int unit) {
        return population.creator(this.unit, unit);
    }

    final Eligibility eligibility() {
        return eligibility;
    }

    /** The rule that keeps a unit out, apart from its rank; null if none does. */
    final @Nullable Why keptOut(int unit) {
        Why why = eligibility.check(unit);
        return why == null ? keptOutByPlaces(unit) : why;
    }

    /** The rule by which places already given keep a unit out; null if none does. */
    final @Nullable Why keptOutByPlaces(int unit) {
        Why why = isInGroup ? decision.claims().blocked(award, unit) : null;
        if (why == null && stacking == Stacking.VACATE && held[creator(unit)] > 0) {
            return Why.SAME_AWARD;
        }
        return why;
    }

    /** The places that are filled together; {@code capacity} counts only when they are first asked for. */
    final Slot slot(@Nullable String scope, int capacity) {
        return slot(Objects.requireNonNullElse(scope, ""), scope, 0, capacity);
    }

    /** The same where a scope alone does not say which places. */
    final Slot slot(String key, @Nullable String scope, int order, int capacity) {
        return slots.computeIfAbsent(key, each -> new Slot(scope, order, capacity));
    }

    /** Notes that a rule passes over a unit. */
    final void pass(Slot slot, int unit, int rank, Why why) {
        passedOver.merge(why, 1, Integer::sum);
        slot.pass(
                slot.hasRoomToName()
                        ? new PassedOver(
                                population().id(unit(), unit),
                                population().author(creator(unit)),
                                rank,
                                why,
                                by(why, unit))
                        : null);
    }

    /** Notes one that is passed over and is no unit that takes part. */
    final void passUnknown(Slot slot, PassedOver unknown) {
        passedOver.merge(unknown.why(), 1, Integer::sum);
        slot.pass(slot.hasRoomToName() ? unknown : null);
    }

    private @Nullable String by(Why why, int unit) {
        return switch (why) {
            case OTHER_TRACK, HIGHER_AWARD, MAXIMUM -> decision.claims().blockedBy(award, unit);
            case SAME_AWARD -> award.id();
            default -> eligibility.by(why, unit);
        };
    }

    /** Notes that a unit holds a place; says whether the prize comes with it. */
    final boolean hold(int unit) {
        int author = creator(unit);
        boolean first = held[author]++ == 0;
        boolean gift = first || stacking == Stacking.FREE;
        return isInGroup ? decision.claims().hold(award, unit, gift) : gift;
    }

    /** What a place brings. */
    record Won(@Nullable String part, Text title, boolean ordered, Prize prize, long quantity) {

        static Won of(@Nullable String part, Text title, Prize prize) {
            return new Won(part, title, true, prize, 1);
        }
    }

    /** Gives a place to a unit that nothing keeps out. */
    final Placement place(Slot slot, int unit, int place, int rank, Won won) {
        boolean gift = hold(unit);
        Money amount = won.prize().amount();
        Placement placement = new Placement(
                award.id(),
                unit(),
                population().id(unit(), unit),
                population().author(creator(unit)),
                place,
                rank,
                won.part(),
                slot.scope(),
                won.title(),
                won.ordered(),
                won.prize(),
                won.quantity(),
                gift,
                gift && amount != null ? amount.times(won.quantity()) : null,
                slot.named(),
                slot.passed());
        slot.add(placement);
        return placement;
    }

    /** Places left of {@code announced} after operators lowered the quota of the award, or of a part of it. */
    final int lowered(int announced, @Nullable String part) {
        int least = announced;
        for (LoweredQuota act : acts()) {
            if (act.part() == null || act.part().equals(part)) {
                least = Math.min(least, act.places());
            }
        }
        return Math.max(0, least);
    }

    private List<LoweredQuota> acts() {
        return population().inputs().acts().lowered().stream()
                .filter(act -> act.awardId().equals(award.id()))
                .sorted(Comparator.comparing(
                                (LoweredQuota act) -> Objects.requireNonNullElse(act.part(), ""),
                                CodePointOrder.INSTANCE)
                        .thenComparing(LoweredQuota::places)
                        .thenComparing(act -> act.reason().en()))
                .toList();
    }

    /** The outcome of places that are limited. */
    final AwardOutcome limited(int announced, Comparator<Slot> order, Statement statement) {
        List<Slot> sorted = slots.values().stream().sorted(order).toList();
        List<Placement> placements = new ArrayList<>();
        sorted.forEach(slot -> placements.addAll(slot.placements()));
        return new AwardOutcome(
                award,
                announced,
                sorted.stream().mapToInt(Slot::capacity).sum(),
                List.copyOf(placements),
                sorted.stream().mapToInt(Slot::free).sum(),
                acts(),
                Map.copyOf(passedOver),
                statement);
    }

    /** The outcome of an award without a quota. */
    final AwardOutcome unlimited(List<Placement> placements, Statement statement) {
        return new AwardOutcome(award, -1, -1, List.copyOf(placements), 0, acts(), Map.copyOf(passedOver), statement);
    }

    /** By their own order, then by scope in code points. */
    static Comparator<Slot> byScope() {
        return Comparator.comparingInt(Slot::order)
                .thenComparing(slot -> Objects.requireNonNullElse(slot.scope(), ""), CodePointOrder.INSTANCE);
    }
}
