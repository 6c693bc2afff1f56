package dev.laurel.contracts.contests;

/**
 * Levels an author may have on the platform.
 *
 * @param from    lowest level, from 0
 * @param through highest level
 * @param at      when the level is looked at: {@code submissionStart}, {@code submissionEnd}, {@code publication}, or the
 *                beginning of a day such as {@code 2024-04-01}
 */
public record AuthorLevel(int from, int through, String at) {

    public static final String SUBMISSION_START = "submissionStart";
    public static final String SUBMISSION_END = "submissionEnd";
    public static final String PUBLICATION = "publication";

    public AuthorLevel {
        at = Defaults.or(at, SUBMISSION_START);
    }
}
