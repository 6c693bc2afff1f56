package dev.laurel.contest;

/** A rule about what expressions say; like {@link DefinitionRule}, with the expressions that are sound. */
@FunctionalInterface
interface ExpressionRule {

    /** Adds what is wrong to {@code faults} and what is merely odd to {@code warnings}. */
    void check(DefinitionTree definition, CheckedExpressions expressions, Faults faults, Faults warnings);
}
