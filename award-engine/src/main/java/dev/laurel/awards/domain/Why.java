package dev.laurel.awards.domain;

/** The rule by which a unit does not get a place. */
public enum Why {
    /** A verdict keeps the entry out. */
    NOT_TAKING_PART,
    /** A verdict took every award from the author. */
    AUTHOR_VOIDED,
    /** The award's condition does not hold. */
    CONDITION,
    /** Another award of this contest would have to be achieved. */
    REQUIRES,
    /** An award of an earlier contest would have to be held. */
    REQUIRES_EARLIER,
    /** An award of an earlier contest is held, which rules this one out. */
    FORBIDS_EARLIER,
    /** The creator chose another of several exclusive awards. */
    OTHER_TRACK,
    /** The creator, or the article, has an award that goes before this one. */
    HIGHER_AWARD,
    /** The creator, or the article, has as many awards of the group as it may have. */
    MAXIMUM,
    /** The creator has a better place of the same award. */
    SAME_AWARD,
    /** There are no places for this category. */
    NO_QUOTA,
    /** The places are taken by those ahead. */
    NOT_REACHED,
    /** A draw before this one was won. */
    EARLIER_DRAW,
    /** Was not in the list whose digest was published before the draw. */
    NOT_LISTED,
    /** The jury did not choose it. */
    NOT_CHOSEN
}
