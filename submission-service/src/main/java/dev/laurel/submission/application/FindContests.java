package dev.laurel.submission.application;

import dev.laurel.submission.domain.Contest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks contests up. Drafts are shown only where asked for. */
public final class FindContests {

    private final Contests contests;

    public FindContests(Contests contests) {
        this.contests = contests;
    }

    /** The contest, or null when there is none that may be shown. */
    public @Nullable Contest find(String contestId, boolean drafts) {
        Contest contest = contests.find(contestId);
        return contest == null || (contest.phase() == Contest.Phase.DRAFT && !drafts) ? null : contest;
    }

    /** Every definition the contest has had, oldest first. */
    public List<Contests.Definition> definitions(String contestId) {
        return contests.definitions(contestId);
    }

    /** Contests ascending by id, after {@code after}. */
    public List<Contest> page(boolean drafts, @Nullable String after, int limit) {
        return contests.all().stream()
                .filter(contest -> drafts || contest.phase() != Contest.Phase.DRAFT)
                .filter(contest -> after == null || contest.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }
}
