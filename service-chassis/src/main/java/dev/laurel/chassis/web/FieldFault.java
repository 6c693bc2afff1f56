package dev.laurel.chassis.web;

/**
 * One field of a request that is not as it should be.
 *
 * @param field path of the field, such as {@code awards[0].tiers}; empty when it is the whole body
 * @param problem what is wrong
 * @param expected what would be right
 */
public record FieldFault(String field, String problem, String expected) {}
