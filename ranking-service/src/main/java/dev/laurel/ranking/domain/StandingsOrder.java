package dev.laurel.ranking.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The order of a contest's standings: higher score first, then the declared tie-breaks in their order, finally the
 * article id by code points. A total order: of two different articles one is ahead, always the same one.
 */
public final class StandingsOrder implements Comparator<RankedEntry> {

    private final List<TieBreak> tieBreaks;

    /** Declared tie-breaks; the article id is added where it is not the last one already. */
    public StandingsOrder(List<TieBreak> declared) {
        List<TieBreak> complete = new ArrayList<>(declared);
        if (!complete.contains(TieBreak.ARTICLE_ID)) {
            complete.add(TieBreak.ARTICLE_ID);
        }
        this.tieBreaks = List.copyOf(complete);
    }

    @Override
    public int compare(RankedEntry left, RankedEntry right) {
        int byScore = right.score().compareTo(left.score());
        if (byScore != 0) {
            return byScore;
        }
        for (TieBreak tieBreak : tieBreaks) {
            int decided = tieBreak.compare(left, right);
            if (decided != 0) {
                return decided;
            }
        }
        return 0;
    }

    /** The tie-break that puts one before the other; empty if the scores differ already. */
    public Optional<TieBreak> decidingTieBreak(RankedEntry left, RankedEntry right) {
        if (left.score().compareTo(right.score()) != 0) {
            return Optional.empty();
        }
        return tieBreaks.stream()
                .filter(tieBreak -> tieBreak.compare(left, right) != 0)
                .findFirst();
    }

    /** A board that keeps entries in this order. */
    public Board<RankedEntry> newBoard() {
        return new Board<>(entry -> entry.score().saturated(), this);
    }
}
