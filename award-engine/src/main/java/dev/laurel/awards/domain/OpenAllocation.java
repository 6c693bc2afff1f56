package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.AwardRule.Bracket;
import dev.laurel.awards.domain.rules.AwardRule.Everyone;
import dev.laurel.awards.domain.rules.AwardRule.PerUnit;
import dev.laurel.awards.domain.rules.AwardRule.Step;
import dev.laurel.awards.domain.rules.AwardRule.Threshold;
import dev.laurel.awards.domain.rules.Gate;
import dev.laurel.awards.domain.rules.Money;
import dev.laurel.awards.domain.rules.Stacking;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Awards that everyone gets who meets their conditions: thresholds, brackets, everyone, and prizes per unit. */
final class OpenAllocation extends Allocation {

    private final List<Won> parts;

    OpenAllocation(Decision decision, AwardRule award) {
        super(decision, award, stacking(award));
        this.parts = parts(award);
    }

    private static Stacking stacking(AwardRule award) {
        if (award instanceof Threshold threshold) {
            return threshold.stacking();
        }
        return award instanceof Everyone everyone ? everyone.stacking() : Stacking.FREE;
    }

    private static List<Won> parts(AwardRule award) {
        List<Won> parts = new ArrayList<>();
        if (award instanceof Threshold threshold) {
            for (Gate gate : threshold.gates()) {
                parts.add(Won.of(gate.id(), gate.title(), gate.prize()));
            }
        } else if (award instanceof Bracket bracket) {
            for (Step step : bracket.steps()) {
                parts.add(Won.of(step.id(), step.title(), step.prize()));
            }
        } else if (award instanceof Everyone everyone) {
            parts.add(Won.of(null, award.terms().title(), everyone.prize()));
        } else if (award instanceof PerUnit perUnit) {
            parts.add(Won.of(null, award.terms().title(), perUnit.prize()));
        }
        return parts;
    }

    @Override
    AwardOutcome decide() {
        long[] masks = decision().qualifications().of(award());
        int[] order = decision().order(award());
        Slot slot = slot(null, 0);
        List<Placement> placements = new ArrayList<>();
        for (int position = 0; position < order.length; position++) {
            int unit = order[position];
            if (masks[unit] == 0) {
                continue;
            }
            Why why = keptOutByPlaces(unit);
            if (why != null) {
                pass(slot, unit, position + 1, why);
                continue;
            }
            give(unit, position + 1, masks[unit], placements);
        }
        return unlimited(placements, Statement.NONE);
    }

    private void give(int unit, int rank, long mask, List<Placement> placements) {
        boolean gift = hold(unit);
        for (int part = 0; part < parts.size(); part++) {
            if ((mask & 1L << part) != 0) {
                placements.add(placement(unit, rank, quantified(parts.get(part), unit), gift));
            }
        }
    }

    private Won quantified(Won won, int unit) {
        if (!(award() instanceof PerUnit perUnit)) {
            return won;
        }
        long units = decision()
                .figures()
                .figure(unit(), perUnit.measure())
                .get(unit)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
        Long maximum = perUnit.maximum();
        long counted = maximum == null ? units : Math.min(units, maximum);
        return new Won(won.part(), won.title(), won.ordered(), won.prize(), counted);
    }

    private Placement placement(int unit, int rank, Won won, boolean gift) {
        Money amount = won.prize().amount();
        return new Placement(
                award().id(),
                unit(),
                population().id(unit(), unit),
                population().author(creator(unit)),
                0,
                rank,
                won.part(),
                null,
                won.title(),
                true,
                won.prize(),
                won.quantity(),
                gift,
                gift && amount != null ? amount.times(won.quantity()) : null,
                List.of(),
                0);
    }
}
