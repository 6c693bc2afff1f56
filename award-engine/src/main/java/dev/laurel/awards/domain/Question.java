package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.Condition;
import dev.laurel.awards.domain.rules.Condition.Comparison;
import dev.laurel.awards.domain.rules.Condition.Operator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** A condition made ready to be asked of many units. Every thread needs its own. */
final class Question {

    private Question() {}

    /** Comparisons look at scaled numbers; anything else is asked with the unit's figures. */
    static IntPredicate of(Condition condition, Map<String, Decimals> figures, UnitFigures cursor) {
        if (condition instanceof Condition.AllOf all) {
            List<IntPredicate> each = all.comparisons().stream()
                    .map(comparison -> comparison(comparison, figures))
                    .toList();
            return each.size() == 1
                    ? each.get(0)
                    : unit -> {
                        for (IntPredicate predicate : each) {
                            if (!predicate.test(unit)) {
                                return false;
                            }
                        }
                        return true;
                    };
        }
        return unit -> condition.test(cursor.at(unit));
    }

    private static IntPredicate comparison(Comparison comparison, Map<String, Decimals> figures) {
        Decimals figure = figures.get(comparison.name());
        if (figure == null) {
            throw new IllegalArgumentException("There is no figure " + comparison.name() + ".");
        }
        Operator operator = comparison.operator();
        BigDecimal floor = comparison.value().setScale(figure.scale(), RoundingMode.FLOOR);
        boolean exact = floor.compareTo(comparison.value()) == 0;
        if (floor.unscaledValue().bitLength() >= Long.SIZE - 1) {
            return unit -> operator.holds(figure.get(unit).compareTo(comparison.value()));
        }
        long bound = floor.unscaledValue().longValueExact();
        return unit -> {
            long value = figure.scaled(unit);
            if (value == Decimals.WIDE) {
                return operator.holds(figure.get(unit).compareTo(comparison.value()));
            }
            int sign = Long.compare(value, bound);
            // The bound was rounded down: what equals it is still below the value asked for.
            return operator.holds(sign == 0 && !exact ? -1 : sign);
        };
    }
}
