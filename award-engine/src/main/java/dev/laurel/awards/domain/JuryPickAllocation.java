package dev.laurel.awards.domain;

import dev.laurel.awards.domain.input.OperatorActs.Pick;
import dev.laurel.awards.domain.rules.AwardRule.Grade;
import dev.laurel.awards.domain.rules.AwardRule.JuryPick;
import dev.laurel.awards.domain.rules.CodePointOrder;
import dev.laurel.awards.domain.rules.QuotaPer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a jury chose, grade by grade, as far as places and rules allow. A second pick of a unit counts for nothing. */
final class JuryPickAllocation extends Allocation {

    private static final int MOST_VALUES = 10_000;

    private final JuryPick rule;
    private final @Nullable QuotaPer quota;
    private final UnitFigures figures;
    private final boolean[] chosen;
    private final Map<String, Integer> numbers;

    JuryPickAllocation(Decision decision, JuryPick rule) {
        super(decision, rule, rule.stacking());
        this.rule = rule;
        this.quota = rule.quotaPer();
        this.figures = new UnitFigures(population(), unit(), Map.of());
        this.chosen = new boolean[population().count(unit())];
        this.numbers = population()
                .findAll(
                        unit(),
                        population().inputs().acts().picks().stream()
                                .filter(pick -> pick.awardId().equals(rule.id()))
                                .map(Pick::unitId)
                                .collect(Collectors.toSet()));
        for (Grade grade : rule.grades()) {
            if (quota == null) {
                slotOf(grade, null);
            } else {
                quota.values().forEach(value -> slotOf(grade, value));
            }
        }
    }

    @Override
    AwardOutcome decide() {
        for (Grade grade : rule.grades()) {
            for (Pick pick : picks(grade)) {
                choose(grade, pick);
            }
        }
        int announced = 0;
        for (Grade grade : rule.grades()) {
            announced += quota == null
                    ? grade.places()
                    : quota.each() * Math.max(1, quota.values().size());
        }
        return limited(announced, byScope(), Statement.NONE);
    }

    private Slot slotOf(Grade grade, @Nullable String value) {
        int listed = quota == null ? 0 : Math.max(0, quota.values().indexOf(value));
        int order = rule.grades().indexOf(grade) * MOST_VALUES + listed;
        int places = quota == null ? grade.places() : quota.each();
        String key = grade.id() + "/" + Objects.requireNonNullElse(value, "");
        return slot(key, value, order, leastLowered(places, grade, value));
    }

    private int leastLowered(int places, Grade grade, @Nullable String value) {
        return Math.min(lowered(places, grade.id()), lowered(places, value));
    }

    private List<Pick> picks(Grade grade) {
        String only = rule.grades().get(0).id();
        List<Pick> picks = new ArrayList<>();
        for (Pick pick : population().inputs().acts().picks()) {
            if (pick.awardId().equals(rule.id())
                    && Objects.requireNonNullElse(pick.grade(), only).equals(grade.id())) {
                picks.add(pick);
            }
        }
        picks.sort(Comparator.comparingInt(Pick::order).thenComparing(Pick::unitId, CodePointOrder.INSTANCE));
        return picks;
    }

    private void choose(Grade grade, Pick pick) {
        int unit = numbers.getOrDefault(pick.unitId(), -1);
        String value = unit < 0 || quota == null ? null : figures.at(unit).text(quota.by());
        boolean hasPlaces = quota == null
                || (value != null
                        && (quota.values().contains(value) || (quota.values().isEmpty() && !value.isEmpty())));
        Slot slot = slotOf(
                grade,
                hasPlaces
                        ? value
                        : quota == null || quota.values().isEmpty()
                                ? null
                                : quota.values().get(0));
        if (unit < 0) {
            passUnknown(slot, new PassedOver(pick.unitId(), "", 0, Why.NOT_TAKING_PART, null));
            return;
        }
        if (chosen[unit]) {
            return;
        }
        chosen[unit] = true;
        Why why = hasPlaces ? keptOut(unit) : Why.NO_QUOTA;
        if (why == null && slot.isFull()) {
            why = Why.NOT_REACHED;
        }
        if (why != null) {
            pass(slot, unit, 0, why);
            return;
        }
        place(slot, unit, slot.placements().size() + 1, 0, Won.of(grade.id(), grade.title(), grade.prize()));
    }
}
