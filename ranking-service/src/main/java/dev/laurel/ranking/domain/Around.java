package dev.laurel.ranking.domain;

import dev.laurel.awards.domain.input.EarlierWin;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/** What a contest's result depends on beside the contest itself. */
public interface Around {

    /** Nothing is known. */
    Around NOTHING = new Around() {
        @Override
        public SortedSet<AuthorFact> factsOf(String authorId) {
            return Collections.emptySortedSet();
        }

        @Override
        public List<EarlierWin> winsBefore(String contestId) {
            return List.of();
        }
    };

    /** What is known of an author, in order. */
    SortedSet<AuthorFact> factsOf(String authorId);

    /** Who won what in other contests. */
    List<EarlierWin> winsBefore(String contestId);
}
