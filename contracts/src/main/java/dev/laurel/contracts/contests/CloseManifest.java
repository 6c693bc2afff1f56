package dev.laurel.contracts.contests;

/**
 * What the list of entries was when the contest closed, so that a reader knows when it holds all of it.
 *
 * @param entries number of entries of any status
 * @param digest  {@code sha256:} and the hexadecimal digest over the lines {@code articleId + ' ' + version + '\n'},
 *                sorted by article id as strings of code points
 */
public record CloseManifest(int entries, String digest) {}
