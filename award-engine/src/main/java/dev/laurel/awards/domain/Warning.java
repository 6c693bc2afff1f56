package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.Text;

/**
 * Something that people should look at before they publish a result.
 *
 * @param code   for example {@code missingSheets}
 * @param unitId what it is about
 */
public record Warning(String code, String unitId, Text text) {}
