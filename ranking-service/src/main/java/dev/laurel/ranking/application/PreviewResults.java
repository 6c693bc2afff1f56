package dev.laurel.ranking.application;

import dev.laurel.ranking.domain.Blocker;
import dev.laurel.ranking.domain.Candidate;
import dev.laurel.ranking.domain.Change;
import dev.laurel.ranking.domain.Difference;
import dev.laurel.ranking.domain.ResultForm;
import java.util.List;
import java.util.Optional;

/** Shows the result as it would be published now, and what keeps it from being published. Changes nothing. */
public final class PreviewResults {

    private final Standings standings;

    /** Previews from these standings. */
    public PreviewResults(Standings standings) {
        this.standings = standings;
    }

    /** Empty for an unknown contest or a draft. */
    public Optional<Preview> preview(String contestId) {
        return standings
                .candidate(contestId)
                .map(candidate -> new Preview(candidate, ResultForm.digest(candidate), candidate.blockers()));
    }

    /** What would differ if the change were made; empty for an unknown contest or a draft. */
    public Optional<Tried> tryOut(String contestId, Change change) {
        return standings.candidate(contestId).flatMap(before -> standings
                .candidate(contestId, change)
                .map(after -> new Tried(before, after, Difference.between(before, after))));
    }

    /** A result that is not published. */
    public record Preview(Candidate candidate, String digest, List<Blocker> blockers) {

        public Preview {
            blockers = List.copyOf(blockers);
        }
    }

    /** What is, what would be, and what differs. */
    public record Tried(Candidate before, Candidate after, Difference difference) {}
}
