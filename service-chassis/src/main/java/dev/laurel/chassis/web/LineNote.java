package dev.laurel.chassis.web;

/**
 * A line of a batch that needs a word, for example a duplicate.
 *
 * @param line its number, from 1; in a JSON array the number of the element
 * @param note what there is to say, such as the id that was known already
 */
public record LineNote(int line, String note) {}
