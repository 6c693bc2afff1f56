package dev.laurel.awards.domain.rules;

/**
 * What decides between equal scores. After the declared ones the unit's id decides, by code points, so that the order
 * is total.
 */
public sealed interface TieBreak {

    /** The greater figure is ahead: a counter, {@code jury}, a score. Of authors and columns, the sum over entries. */
    record More(String figure) implements TieBreak {}

    /** The earlier publication is ahead; of authors and columns, that of the first entry. */
    record EarlierPublication() implements TieBreak {}

    /** The id that is less by code points is ahead. */
    record Id() implements TieBreak {}
}
