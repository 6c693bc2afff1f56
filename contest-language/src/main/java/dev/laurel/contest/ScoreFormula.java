package dev.laurel.contest;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.laurel.contracts.Limits;

/**
 * Compiles the formula of a score. Formulas are written in CEL; today the linear ones are accepted, because they have
 * exact decimal weights, so that equal scores are equal on every machine. All numbers are decimals: {@code 1/2} is 0.5.
 */
public final class ScoreFormula {

    /** No macros: a formula holds no loops. */
    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(CelOptions.current()
                    .maxExpressionCodePointSize(Limits.FORMULA_LENGTH)
                    .maxParseRecursionDepth(200)
                    .maxParseErrorRecoveryLimit(1)
                    .build())
            .build();

    private ScoreFormula() {}

    /**
     * The formula as exact decimal weights. Never throws anything else, whatever the text.
     *
     * @throws FormulaException where the text is no formula, or none that is linear with exact decimals
     */
    public static LinearFormula compile(String formula) throws FormulaException {
        if (formula.isBlank()) {
            throw new FormulaException(0, FormulaFaults.empty(), FormulaFaults.anExample());
        }
        if (!Limits.isWithin(formula, Limits.FORMULA_LENGTH)) {
            throw new FormulaException(Limits.FORMULA_LENGTH, FormulaFaults.tooLong(), FormulaFaults.anExample());
        }
        var parsed = PARSER.parse(formula);
        try {
            return new LinearFormulas(formula, parsed.getAst()).compile();
        } catch (CelValidationException e) {
            throw unreadable(formula, parsed.getErrors().get(0));
        }
    }

    private static FormulaException unreadable(String formula, CelIssue issue) {
        if (issue.getMessage().contains("recursion limit")) {
            return new FormulaException(0, FormulaFaults.tooDeep(), FormulaFaults.anExample());
        }
        int position = Positions.of(
                formula,
                issue.getSourceLocation().getLine(),
                issue.getSourceLocation().getColumn());
        return new FormulaException(
                position, FormulaFaults.unreadable(Positions.tokenAt(formula, position)), FormulaFaults.allowedForms());
    }
}
