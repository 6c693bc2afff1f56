package dev.laurel.awards.domain.rules;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a number follows from a unit's figures. Pure: the same figures always give the same number. */
public sealed interface Formula {

    /** As the definition writes it, for people. */
    String text();

    /** The figures that it reads. What it does not name it must not ask for. */
    Set<String> names();

    /**
     * A sum of figures times exact decimal weights. Never rounded before the end.
     *
     * @param constant added to every sum
     */
    record Linear(String text, Map<String, BigDecimal> weights, BigDecimal constant) implements Formula {

        public Linear {
            weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        }

        @Override
        public Set<String> names() {
            return weights.keySet();
        }
    }

    /** Any other function. Its value is rounded to the score's decimals, half to even, before anything uses it. */
    record Computed(String text, Set<String> names, Evaluation evaluation) implements Formula {

        public Computed {
            names = Collections.unmodifiableSet(new TreeSet<>(names));
        }
    }

    /** The function of a {@link Computed} formula. Must be safe to call from several threads. */
    @FunctionalInterface
    interface Evaluation {

        /** The value, unrounded. */
        BigDecimal of(Figures figures);
    }

    /** The figure of that name itself. */
    static Formula figure(String name) {
        return new Linear(name, Map.of(name, BigDecimal.ONE), BigDecimal.ZERO);
    }
}
