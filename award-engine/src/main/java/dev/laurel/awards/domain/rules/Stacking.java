package dev.laurel.awards.domain.rules;

/** What happens when one creator wins several times within one award. */
public enum Stacking {
    /** Only the best place is kept; the others go to whoever is next. */
    VACATE,
    /** Every place is kept, the prize is given once, for the best. */
    TITLE_WITHOUT_GIFT,
    /** Every place is kept with its prize. */
    FREE
}
