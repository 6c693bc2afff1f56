package dev.laurel.ranking.domain;

import java.util.List;

/**
 * The result of a contest as it would be published now: a copy that stays as it is while the board moves on.
 *
 * @param ranking  all ranked entries, best first
 * @param entries  all entries of any status with their tallies, in no order
 * @param sealing  the count that the tallies are of
 * @param manifest of {@code entries}
 */
public record Candidate(
        Contest contest,
        List<RankedEntry> ranking,
        List<Allocation> allocations,
        List<Participant> entries,
        Sealing sealing,
        Manifest manifest) {

    /** The same with this manifest of its entries. */
    public Candidate with(Manifest newer) {
        return new Candidate(contest, ranking, allocations, entries, sealing, newer);
    }

    /** What keeps it from being published; empty if nothing does. */
    public List<Blocker> blockers() {
        return Blockers.of(this);
    }
}
