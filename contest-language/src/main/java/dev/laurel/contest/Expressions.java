package dev.laurel.contest;

import dev.cel.checker.CelChecker;
import dev.cel.checker.CelCheckerBuilder;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.laurel.contracts.Limits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compiles the formulas and conditions of a definition. Both are written in CEL without macros, so they hold no loops; all
 * numbers are doubles, except that a formula which is linear has exact decimal weights. Whatever the text, nothing but
 * {@link FormulaException} is thrown.
 */
public final class Expressions {

    private static final MathContext SIGNIFICANT = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(CelOptions.current()
                    .maxExpressionCodePointSize(Limits.FORMULA_LENGTH)
                    .maxParseRecursionDepth(200)
                    .maxParseErrorRecoveryLimit(1)
                    .build())
            .build();

    private static final CelRuntime RUNTIME = CelRuntimeFactory.legacyCelRuntimeBuilder()
            .addFunctionBindings(MathFunctions.bindings())
            .build();

    private Expressions() {}

    /**
     * A formula over these names.
     *
     * @throws FormulaException where it is none
     */
    public static CompiledFormula formula(String text, ExpressionNames names) throws FormulaException {
        var tree = ExpressionTree.of(text, parsed(text), names);
        CelRuntime.Program program = program(text, tree, SimpleType.DOUBLE);
        return LinearForms.of(tree).<CompiledFormula>map(Function.identity()).orElseGet(() -> {
            var lookups = tree.lookups();
            return new CompiledFormula.Computed(
                    tree.numbers(), variables -> rounded((Double) evaluate(program, lookups, variables)));
        });
    }

    /**
     * A condition over these names.
     *
     * @throws FormulaException where it is none
     */
    public static CompiledCondition condition(String text, ExpressionNames names) throws FormulaException {
        var tree = ExpressionTree.of(text, parsed(text), names);
        CelRuntime.Program program = program(text, tree, SimpleType.BOOL);
        var lookups = tree.lookups();
        return new CompiledCondition(
                tree.numbers(), Comparisons.of(tree), variables -> (Boolean) evaluate(program, lookups, variables));
    }

    private static CelAbstractSyntaxTree parsed(String text) throws FormulaException {
        if (text.isBlank()) {
            throw new FormulaException(0, ExpressionFaults.empty(), ExpressionFaults.anExample());
        }
        if (!Limits.isWithin(text, Limits.FORMULA_LENGTH)) {
            throw new FormulaException(Limits.FORMULA_LENGTH, FormulaFaults.tooLong(), ExpressionFaults.anExample());
        }
        var result = PARSER.parse(text);
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw unreadable(text, result.getErrors().get(0));
        }
    }

    private static FormulaException unreadable(String text, CelIssue issue) {
        if (issue.getMessage().contains("recursion limit")) {
            return new FormulaException(0, FormulaFaults.tooDeep(), ExpressionFaults.anExample());
        }
        int position = position(text, issue);
        return new FormulaException(
                position, FormulaFaults.unreadable(Positions.tokenAt(text, position)), ExpressionFaults.allowedForms());
    }

    private static CelRuntime.Program program(String text, ExpressionTree tree, CelType expected)
            throws FormulaException {
        CelCheckerBuilder checker = CelCompilerFactory.standardCelCheckerBuilder()
                .addFunctionDeclarations(MathFunctions.declarations())
                .addVarDeclarations(tree.declarations());
        CelChecker built = checker.setResultType(expected).build();
        var result = built.check(tree.parsed());
        try {
            return RUNTIME.createProgram(result.getAst());
        } catch (CelValidationException e) {
            var issue = result.getErrors().get(0);
            boolean wrongResult = issue.getMessage().startsWith("expected type");
            throw new FormulaException(
                    wrongResult ? 0 : position(text, issue),
                    wrongResult ? ExpressionFaults.wrongResult(expected) : ExpressionFaults.doNotFit(),
                    ExpressionFaults.exampleOf(expected));
        } catch (CelEvaluationException e) {
            throw new FormulaException(0, ExpressionFaults.doNotFit(), ExpressionFaults.exampleOf(expected));
        }
    }

    private static int position(String text, CelIssue issue) {
        return Positions.of(
                text,
                issue.getSourceLocation().getLine(),
                issue.getSourceLocation().getColumn());
    }

    private static Object evaluate(CelRuntime.Program program, ExpressionTree.Lookups lookups, Variables variables) {
        try {
            return program.eval(name -> Optional.of(lookups.find(name, variables)));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("A checked expression cannot be evaluated.", e);
        }
    }

    private static BigDecimal rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value, SIGNIFICANT) : BigDecimal.ZERO;
    }
}
