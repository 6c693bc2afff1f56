package dev.laurel.contracts.entries;

import java.time.Instant;

/**
 * A mark that an operator set on an entry.
 *
 * @param id     one of the labels of the contest's definition
 * @param reason why, in the operator's words; never blank
 * @param by     who set it, as the token names the person
 */
public record Label(String id, String reason, String by, Instant at) {}
