package dev.laurel.chassis.web;

/**
 * A line of a batch that was not accepted.
 *
 * @param line its number, from 1; in a JSON array the number of the element
 * @param field the field at fault; empty when it is the whole line
 * @param problem what is wrong
 * @param expected what would be right
 */
public record RejectedLine(int line, String field, String problem, String expected) {}
