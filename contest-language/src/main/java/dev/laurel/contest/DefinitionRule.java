package dev.laurel.contest;

/**
 * Something the schema cannot say. A rule looks only at values that are sound by themselves and stays silent about
 * others, so that all rules can be asked about any document.
 */
@FunctionalInterface
interface DefinitionRule {

    /** Adds what is wrong to {@code faults} and what is merely odd to {@code warnings}. */
    void check(DefinitionTree definition, Faults faults, Faults warnings);
}
