package dev.laurel.ranking.application;

import dev.laurel.ranking.domain.Blocker;
import dev.laurel.ranking.domain.Candidate;
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

    /** A result that is not published. */
    public record Preview(Candidate candidate, String digest, List<Blocker> blockers) {

        public Preview {
            blockers = List.copyOf(blockers);
        }
    }
}
