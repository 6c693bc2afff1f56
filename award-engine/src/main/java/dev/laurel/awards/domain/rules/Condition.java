package dev.laurel.awards.domain.rules;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A question to a unit's figures. Pure, and safe to ask from several threads. */
public sealed interface Condition {

    /** As the definition writes it, for people. */
    String text();

    /** The numbers that it reads, for explanations; labels and texts are not among them. */
    Set<String> names();

    /** The answer. */
    boolean test(Figures figures);

    /** Comparisons that must all hold. */
    record AllOf(String text, List<Comparison> comparisons) implements Condition {

        public AllOf {
            comparisons = List.copyOf(comparisons);
        }

        @Override
        public Set<String> names() {
            return comparisons.stream().map(Comparison::name).collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public boolean test(Figures figures) {
            for (Comparison comparison : comparisons) {
                if (!comparison.holds(figures.number(comparison.name()))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Any other question. */
    record Computed(String text, Set<String> names, Predicate<Figures> predicate) implements Condition {

        public Computed {
            names = Collections.unmodifiableSet(new TreeSet<>(names));
        }

        @Override
        public boolean test(Figures figures) {
            return predicate.test(figures);
        }
    }

    /** {@code name operator value}. */
    record Comparison(String name, Operator operator, BigDecimal value) {

        boolean holds(BigDecimal figure) {
            return operator.holds(figure.compareTo(value));
        }
    }

    /** How two numbers are compared. */
    enum Operator {
        LESS,
        AT_MOST,
        EQUAL,
        NOT_EQUAL,
        AT_LEAST,
        MORE;

        /** Whether it holds for a comparison's sign. */
        public boolean holds(int sign) {
            return switch (this) {
                case LESS -> sign < 0;
                case AT_MOST -> sign <= 0;
                case EQUAL -> sign == 0;
                case NOT_EQUAL -> sign != 0;
                case AT_LEAST -> sign >= 0;
                case MORE -> sign > 0;
            };
        }
    }

    /** {@code name >= value}. */
    static Condition atLeast(String name, long value) {
        return new AllOf(
                name + " >= " + value, List.of(new Comparison(name, Operator.AT_LEAST, BigDecimal.valueOf(value))));
    }

    /** Whether the entry bears a label. */
    static Condition label(String label) {
        return new Computed("label(\"" + label + "\")", Set.of(), figures -> figures.hasLabel(label));
    }
}
