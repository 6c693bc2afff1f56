package dev.laurel.contest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A condition that can be asked. Immutable, and safe to use from several threads.
 *
 * @param names       the numbers that it reads
 * @param comparisons present if it is nothing but comparisons of numbers with constants that must all hold: then they say
 *                    the same in exact decimals
 * @param predicate   the answer
 */
public record CompiledCondition(
        Set<String> names, Optional<List<Comparison>> comparisons, Predicate<Variables> predicate) {

    public CompiledCondition {
        names = Set.copyOf(names);
        comparisons = comparisons.map(List::copyOf);
    }

    /** {@code name operator value}. */
    public record Comparison(String name, Operator operator, BigDecimal value) {}

    /** How two numbers are compared. */
    public enum Operator {
        LESS,
        AT_MOST,
        EQUAL,
        NOT_EQUAL,
        AT_LEAST,
        MORE
    }
}
