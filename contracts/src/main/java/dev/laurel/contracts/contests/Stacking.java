package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens when one creator would hold several places of an award. */
public enum Stacking {
    /** The creator keeps the best place; the others go to whoever is next. */
    @JsonProperty("vacate")
    VACATE,
    /** Every article keeps its place; only the best one brings the prize. */
    @JsonProperty("titleWithoutGift")
    TITLE_WITHOUT_GIFT,
    /** Every place brings its prize. */
    @JsonProperty("free")
    FREE
}
