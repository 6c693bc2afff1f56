package dev.laurel.awards.compile;

import dev.laurel.awards.domain.rules.Condition;
import dev.laurel.awards.domain.rules.Figures;
import dev.laurel.awards.domain.rules.Formula;
import dev.laurel.contest.CompiledCondition;
import dev.laurel.contest.CompiledFormula;
import dev.laurel.contest.ExpressionNames;
import dev.laurel.contest.Expressions;
import dev.laurel.contest.FormulaException;
import dev.laurel.contest.Variables;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.Subject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The formulas and conditions of one definition, as functions of the engine's figures. */
final class ContestExpressions {

    private final Map<Subject, ExpressionNames> names = new EnumMap<>(Subject.class);

    ContestExpressions(ContestDefinition definition) {
        for (Subject subject : Subject.values()) {
            names.put(subject, ExpressionNames.of(definition, subject));
        }
    }

    Formula formula(String text, Subject of) {
        CompiledFormula compiled = compile(text, () -> Expressions.formula(text, names(of)));
        if (compiled instanceof CompiledFormula.Linear linear) {
            return new Formula.Linear(text, linear.weights(), linear.constant());
        }
        var computed = (CompiledFormula.Computed) compiled;
        return new Formula.Computed(
                text, computed.names(), figures -> computed.evaluation().of(new VariablesOf(figures)));
    }

    Condition condition(String text, Subject of) {
        CompiledCondition compiled = compile(text, () -> Expressions.condition(text, names(of)));
        return compiled.comparisons()
                .<Condition>map(comparisons -> new Condition.AllOf(
                        text,
                        comparisons.stream().map(ContestExpressions::comparison).toList()))
                .orElseGet(() -> new Condition.Computed(
                        text, compiled.names(), figures -> compiled.predicate().test(new VariablesOf(figures))));
    }

    @Nullable
    Condition optionalCondition(@Nullable String text, Subject of) {
        return text == null ? null : condition(text, of);
    }

    private ExpressionNames names(Subject of) {
        return Objects.requireNonNull(names.get(of));
    }

    private static Condition.Comparison comparison(CompiledCondition.Comparison comparison) {
        return new Condition.Comparison(
                comparison.name(),
                switch (comparison.operator()) {
                    case LESS -> Condition.Operator.LESS;
                    case AT_MOST -> Condition.Operator.AT_MOST;
                    case EQUAL -> Condition.Operator.EQUAL;
                    case NOT_EQUAL -> Condition.Operator.NOT_EQUAL;
                    case AT_LEAST -> Condition.Operator.AT_LEAST;
                    case MORE -> Condition.Operator.MORE;
                },
                comparison.value());
    }

    private static <T> T compile(String text, Compilation<T> compilation) {
        try {
            return compilation.run();
        } catch (FormulaException e) {
            throw new IllegalArgumentException(text + ": " + e.problem().en(), e);
        }
    }

    @FunctionalInterface
    private interface Compilation<T> {
        T run() throws FormulaException;
    }

    /** Figures as expressions see them. */
    private record VariablesOf(Figures figures) implements Variables {

        @Override
        public double number(String name) {
            return figures.real(name);
        }

        @Override
        public boolean hasLabel(String id) {
            return figures.hasLabel(id);
        }

        @Override
        public String text(String name) {
            return figures.text(name);
        }
    }
}
