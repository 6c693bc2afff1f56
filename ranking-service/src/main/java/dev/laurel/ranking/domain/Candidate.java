package dev.laurel.ranking.domain;

import dev.laurel.ranking.domain.PublishedResult.AwardOutcome;
import java.util.List;

/**
 * The result of a contest as it would be published now: a copy that stays as it is while the board moves on.
 *
 * @param ranking  all ranked entries, best first
 * @param awards   who would win what
 * @param warnings what people should look at before they publish
 * @param entries  all entries of any status with their tallies, in no order
 * @param sheets   the jury's sheets that are no drafts, in the order of their keys
 * @param facts    what is known of the entries' authors, where the award engine decides; in order
 * @param sealing  the count that the tallies are of
 * @param manifest of {@code entries}
 */
public record Candidate(
        Contest contest,
        List<RankedEntry> ranking,
        List<AwardOutcome> awards,
        List<Blocker> warnings,
        List<Participant> entries,
        List<Sheet> sheets,
        List<AuthorFact> facts,
        Sealing sealing,
        Manifest manifest) {

    /** The same with this manifest of its entries. */
    public Candidate with(Manifest newer) {
        return new Candidate(contest, ranking, awards, warnings, entries, sheets, facts, sealing, newer);
    }

    /** What keeps it from being published; empty if nothing does. */
    public List<Blocker> blockers() {
        return Blockers.of(this);
    }
}
