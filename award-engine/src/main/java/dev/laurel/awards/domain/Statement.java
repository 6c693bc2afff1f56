package dev.laurel.awards.domain;

import dev.laurel.awards.domain.draw.DrawRecord;
import dev.laurel.awards.domain.rules.Money;
import java.util.List;
import java.util.Optional;

/** What an award of a certain kind states besides its placements. */
public sealed interface Statement {

    /** Nothing. */
    record None() implements Statement {}

    /** Where the money of a pool went: of every stage {@code pot = paid + rest + capped}. */
    record Pool(List<Share> stages) implements Statement {}

    /**
     * One stage of a pool.
     *
     * @param achievers units that share it
     * @param pot       by the number of achievers
     * @param each      what one unit gets before the remainder and the cap
     * @param paid      altogether
     * @param rest      cents that cannot be shared equally and stay
     * @param capped    what the cap per creator cut off, and stays
     */
    record Share(String stage, int achievers, Money pot, Money each, Money paid, Money rest, Money capped) {}

    /** The draws, in their order. */
    record Draws(List<Round> rounds) implements Statement {}

    /**
     * One draw.
     *
     * @param round    the Monday of its week; empty for the draw of the whole contest
     * @param eligible how many could win
     * @param digest   over their ids; to be published before the beacon is known
     * @param drawn    whether secret and beacon were there
     * @param record   what anybody needs to verify it; empty before it is drawn
     */
    record Round(String round, int eligible, String digest, boolean drawn, Optional<DrawRecord> record) {}

    /** Nothing to state. */
    Statement NONE = new None();
}
