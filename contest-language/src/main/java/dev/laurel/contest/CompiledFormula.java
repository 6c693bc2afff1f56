package dev.laurel.contest;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A formula that can be evaluated. Immutable, and safe to use from several threads. */
public sealed interface CompiledFormula {

    /** The numbers that it reads. */
    Set<String> names();

    /**
     * {@code constant + Σ weight × number}, in exact decimals.
     *
     * @param weights none of them zero
     */
    record Linear(Map<String, BigDecimal> weights, BigDecimal constant) implements CompiledFormula {

        public Linear {
            weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        }

        @Override
        public Set<String> names() {
            return weights.keySet();
        }
    }

    /** Any other formula, evaluated by CEL. */
    record Computed(Set<String> names, Evaluation evaluation) implements CompiledFormula {

        public Computed {
            names = Set.copyOf(names);
        }
    }

    /** The value of a computed formula. */
    @FunctionalInterface
    interface Evaluation {

        /**
         * The value to 15 significant digits, which is what a double holds for sure: so 2.675 is a tie at two decimals,
         * and on every machine. 0 where there is no number, as after a division by zero.
         */
        BigDecimal of(Variables variables);
    }
}
