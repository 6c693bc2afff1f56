package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.AwardRule.Bracket;
import dev.laurel.awards.domain.rules.AwardRule.Everyone;
import dev.laurel.awards.domain.rules.AwardRule.Given;
import dev.laurel.awards.domain.rules.AwardRule.PerUnit;
import dev.laurel.awards.domain.rules.AwardRule.Pool;
import dev.laurel.awards.domain.rules.AwardRule.Stage;
import dev.laurel.awards.domain.rules.AwardRule.Step;
import dev.laurel.awards.domain.rules.AwardRule.Threshold;
import dev.laurel.awards.domain.rules.Condition;
import dev.laurel.awards.domain.rules.Gate;
import dev.laurel.awards.domain.rules.UnitKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who achieves what in awards that have no limited places: a matter of conditions alone, whatever groups say later. So
 * an award can be required of those who then give it up for a higher one.
 */
final class Qualifications {

    private static final int MOST_PARTS = 62;

    private final FigureStore figures;
    private final Decision decision;
    private final Map<String, long[]> known = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    Qualifications(FigureStore figures, Decision decision) {
        this.figures = figures;
        this.decision = decision;
    }

    /** Whether an award is achieved by conditions alone. */
    static boolean isByCondition(AwardRule award) {
        return Claims.isOpen(award) && !(award instanceof AwardRule.TimesWon);
    }

    /**
     * Per unit the parts achieved – gates, stages, steps, in the order of the rules –, one bit each.
     *
     * @throws IllegalArgumentException if the award requires itself
     */
    long[] of(AwardRule award) {
        long[] masks = known.get(award.id());
        if (masks == null) {
            if (!underWay.add(award.id())) {
                throw new IllegalArgumentException("Award " + award.id() + " requires itself.");
            }
            masks = workOut(award);
            underWay.remove(award.id());
            known.put(award.id(), masks);
        }
        return masks;
    }

    private long[] workOut(AwardRule award) {
        UnitKind unit = award.terms().unit();
        List<boolean[]> parts = parts(award);
        if (parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException(
                    "Award " + award.id() + " has more than " + MOST_PARTS + " gates, stages or steps.");
        }
        boolean highest = award instanceof Threshold threshold && threshold.given() == Given.HIGHEST;
        long[] masks = new long[figures.population().count(unit)];
        Eligibility eligibility = decision.eligibility(award);
        Parallel.ranges(masks.length, (from, to) -> {
            Eligibility own = eligibility.forThread();
            for (int i = from; i < to; i++) {
                long mask = 0;
                for (int part = 0; part < parts.size(); part++) {
                    mask |= parts.get(part)[i] ? 1L << part : 0;
                }
                mask = highest ? Long.highestOneBit(mask) : mask;
                masks[i] = mask != 0 && own.check(i) == null ? mask : 0;
            }
        });
        return masks;
    }

    private List<boolean[]> parts(AwardRule award) {
        UnitKind unit = award.terms().unit();
        if (award instanceof Threshold threshold) {
            return threshold.gates().stream()
                    .map(Gate::when)
                    .map(condition -> figures.answers(unit, condition))
                    .toList();
        } else if (award instanceof Pool pool) {
            List<boolean[]> stages = pool.stages().stream()
                    .map(stage -> figures.answers(unit, stage.when()))
                    .toList();
            requirePrevious(pool.stages(), stages);
            return stages;
        } else if (award instanceof Bracket bracket) {
            return bracket.steps().stream()
                    .map(step -> figures.answers(unit, within(bracket.measure(), step)))
                    .toList();
        } else if (award instanceof PerUnit perUnit) {
            return List.of(figures.answers(unit, Condition.atLeast(perUnit.measure(), 1)));
        } else if (award instanceof Everyone) {
            boolean[] all = new boolean[figures.population().count(unit)];
            Arrays.fill(all, true);
            return List.of(all);
        }
        throw new IllegalArgumentException("Award " + award.id() + " has limited places.");
    }

    private static void requirePrevious(List<Stage> stages, List<boolean[]> achieved) {
        for (int stage = 1; stage < stages.size(); stage++) {
            if (stages.get(stage).requiresPrevious()) {
                boolean[] before = achieved.get(stage - 1);
                boolean[] own = achieved.get(stage);
                for (int i = 0; i < own.length; i++) {
                    own[i] &= before[i];
                }
            }
        }
    }

    private static Condition within(String measure, Step step) {
        List<Condition.Comparison> comparisons = new ArrayList<>();
        comparisons.add(
                new Condition.Comparison(measure, Condition.Operator.AT_LEAST, BigDecimal.valueOf(step.from())));
        Long through = step.through();
        if (through != null) {
            comparisons.add(new Condition.Comparison(measure, Condition.Operator.AT_MOST, BigDecimal.valueOf(through)));
        }
        return new Condition.AllOf(measure, comparisons);
    }
}
