package dev.laurel.contest;

import dev.laurel.contracts.LocalizedText;

/**
 * One thing that is wrong with a definition, where it is, and what would be right.
 *
 * @param line   line of the document, from 1
 * @param column column of that line in code points, from 1
 * @param field  path of the field, for example {@code awards[0].tiers[2].from}; empty for the document as a whole
 */
public record Fault(int line, int column, String field, LocalizedText problem, LocalizedText remedy) {}
