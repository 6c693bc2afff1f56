package dev.laurel.awards.compile;

import dev.laurel.awards.domain.rules.Figures;
import dev.laurel.awards.domain.rules.Formula;
import java.math.BigDecimal;

/** A formula whose value counts up to a maximum, before it is made comparable with others. */
final class CappedFormula {

    private CappedFormula() {}

    static Formula of(Formula formula, BigDecimal maximum) {
        return new Formula.Computed(formula.text(), formula.names(), figures -> value(formula, figures)
                .min(maximum));
    }

    private static BigDecimal value(Formula formula, Figures figures) {
        if (formula instanceof Formula.Linear linear) {
            BigDecimal sum = linear.constant();
            for (var term : linear.weights().entrySet()) {
                sum = sum.add(figures.number(term.getKey()).multiply(term.getValue()));
            }
            return sum;
        }
        return ((Formula.Computed) formula).evaluation().of(figures);
    }
}
