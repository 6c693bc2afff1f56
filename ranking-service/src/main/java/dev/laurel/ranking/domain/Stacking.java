package dev.laurel.ranking.domain;

/** What happens when one creator would hold several places of an award. */
public enum Stacking {
    /** The creator keeps the best place; the others go to whoever is next. */
    VACATE,
    /** Every article keeps its place; only the creator's best one brings the prize. */
    TITLE_WITHOUT_GIFT,
    /** Every place brings its prize. */
    FREE
}
