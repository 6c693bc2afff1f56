package dev.laurel.ranking.domain;

import org.jspecify.annotations.Nullable;

/**
 * All that is known of one article in one contest, whichever part came first.
 *
 * @param ranked present while the entry is accepted and the contest known
 */
public record Participant(
        @Nullable Entry entry,
        @Nullable Tally tally,
        @Nullable RankedEntry ranked) {

    static final Participant UNKNOWN = new Participant(null, null, null);

    Participant with(Entry newer) {
        return new Participant(newer, tally, ranked);
    }

    Participant with(@Nullable Tally newer) {
        return new Participant(entry, newer, ranked);
    }

    Participant rankedAs(@Nullable RankedEntry newer) {
        return new Participant(entry, tally, newer);
    }

    /** The entry as the rules rank it now: null unless accepted; no tally counts as zero. */
    @Nullable
    RankedEntry rankedBy(ContestRules rules) {
        if (entry == null || !entry.isAccepted()) {
            return null;
        }
        return rules.rank(entry, tally == null ? Counts.ZERO : tally.counts());
    }
}
