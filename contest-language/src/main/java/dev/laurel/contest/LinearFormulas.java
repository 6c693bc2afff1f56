package dev.laurel.contest;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.Counter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns one parsed formula into exact decimal weights, or says at which place it is not linear. */
final class LinearFormulas {

    /** The counters by the names formulas use. */
    static final Map<String, Counter> COUNTERS = Arrays.stream(Counter.values())
            .collect(Collectors.toUnmodifiableMap(
                    counter -> counter.name().toLowerCase(Locale.ROOT), Function.identity()));

    /** More digits than any score needs; keeps the exact arithmetic small. */
    private static final int MAX_DIGITS = 30;

    private final String formula;
    private final CelAbstractSyntaxTree tree;

    LinearFormulas(String formula, CelAbstractSyntaxTree tree) {
        this.formula = formula;
        this.tree = tree;
    }

    LinearFormula compile() throws FormulaException {
        var compiled = term(tree.getExpr()).toFormula();
        if (compiled.weights().isEmpty()) {
            throw new FormulaException(0, FormulaFaults.noCounter(), FormulaFaults.anExample());
        }
        return compiled;
    }

    private LinearTerm term(CelExpr expression) throws FormulaException {
        return switch (expression.getKind()) {
            case CONSTANT -> LinearTerm.of(constant(expression));
            case IDENT -> counter(expression);
            case CALL -> checked(operation(expression), expression);
            default -> throw fault(expression, FormulaFaults.notLinear(), FormulaFaults.allowedForms());
        };
    }

    private BigDecimal constant(CelExpr expression) throws FormulaException {
        CelConstant constant = expression.constant();
        return switch (constant.getKind()) {
            case INT64_VALUE -> BigDecimal.valueOf(constant.int64Value());
            case DOUBLE_VALUE -> decimal(expression, constant.doubleValue());
            default -> throw fault(expression, FormulaFaults.notANumber(), FormulaFaults.allowedForms());
        };
    }

    private BigDecimal decimal(CelExpr expression, double near) throws FormulaException {
        BigDecimal value;
        try {
            value = DecimalLiterals.at(formula, Positions.index(formula, position(expression)), near);
        } catch (NumberFormatException e) {
            throw fault(expression, FormulaFaults.notANumber(), FormulaFaults.allowedForms());
        }
        requireFewDigits(value, expression);
        return value;
    }

    private LinearTerm counter(CelExpr expression) throws FormulaException {
        String name = expression.ident().name();
        Counter counter = COUNTERS.get(name);
        if (counter == null) {
            throw fault(expression, FormulaFaults.unknownName(name), FormulaFaults.knownNames(name));
        }
        return LinearTerm.of(counter);
    }

    private LinearTerm operation(CelExpr expression) throws FormulaException {
        var call = expression.call();
        var arguments = call.args();
        if (call.target().isPresent()) {
            throw fault(expression, FormulaFaults.notLinear(), FormulaFaults.allowedForms());
        }
        return switch (call.function()) {
            case "_+_" -> term(arguments.get(0)).plus(term(arguments.get(1)));
            case "_-_" -> term(arguments.get(0)).plus(term(arguments.get(1)).negated());
            case "-_" -> term(arguments.get(0)).negated();
            case "_*_" -> product(expression, term(arguments.get(0)), term(arguments.get(1)));
            case "_/_" -> quotient(expression, term(arguments.get(0)), term(arguments.get(1)));
            default -> throw fault(expression, FormulaFaults.notLinear(), FormulaFaults.allowedForms());
        };
    }

    private LinearTerm product(CelExpr expression, LinearTerm left, LinearTerm right) throws FormulaException {
        if (left.isConstant()) {
            return right.times(left.constant());
        }
        if (right.isConstant()) {
            return left.times(right.constant());
        }
        throw fault(expression, FormulaFaults.counterTimesCounter(), FormulaFaults.allowedForms());
    }

    private LinearTerm quotient(CelExpr expression, LinearTerm left, LinearTerm right) throws FormulaException {
        if (!right.isConstant()) {
            throw fault(expression, FormulaFaults.dividedByCounter(), FormulaFaults.allowedForms());
        }
        if (right.constant().signum() == 0) {
            throw fault(expression, FormulaFaults.dividedByZero(), FormulaFaults.otherDivisor());
        }
        try {
            return left.dividedBy(right.constant());
        } catch (ArithmeticException e) {
            throw fault(expression, FormulaFaults.inexactQuotient(), FormulaFaults.decimalInstead());
        }
    }

    private LinearTerm checked(LinearTerm term, CelExpr expression) throws FormulaException {
        requireFewDigits(term.constant(), expression);
        for (BigDecimal weight : term.weights().values()) {
            requireFewDigits(weight, expression);
        }
        return term;
    }

    private void requireFewDigits(BigDecimal value, CelExpr expression) throws FormulaException {
        if (value.precision() > MAX_DIGITS || Math.abs(value.scale()) > MAX_DIGITS) {
            throw fault(expression, FormulaFaults.tooManyDigits(MAX_DIGITS), FormulaFaults.fewerDigits());
        }
    }

    private FormulaException fault(CelExpr expression, LocalizedText problem, LocalizedText remedy) {
        return new FormulaException(position(expression), problem, remedy);
    }

    private int position(CelExpr expression) {
        Integer position = tree.getSource().getPositionsMap().get(expression.id());
        return position == null ? 0 : position;
    }
}
