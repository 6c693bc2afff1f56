package dev.laurel.submission.application;

import dev.laurel.submission.domain.Contest;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Closes a contest: its list of entries is settled and described by a manifest. Idempotent. It does not wait for facts
 * that are still on their way: the operator closes when the platform has reported everything.
 */
public final class CloseContest {

    private final Contests contests;
    private final ApplyContest applyContest;
    private final SettleManifest settleManifest;
    private final Announcements announcements;
    private final InstantSource clock;

    public CloseContest(
            Contests contests,
            ApplyContest applyContest,
            SettleManifest settleManifest,
            Announcements announcements,
            InstantSource clock) {
        this.contests = contests;
        this.applyContest = applyContest;
        this.settleManifest = settleManifest;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * The closed contest, or null when there is none of that id.
     *
     * @throws RefusedException for a draft, and before the end of the submission window
     */
    public @Nullable Contest close(String contestId) {
        while (true) {
            Contest contest = contests.find(contestId);
            if (contest == null) {
                return null;
            }
            if (contest.phase() != Contest.Phase.CLOSED) {
                Instant now = clock.instant();
                refuseIfTooEarly(contest, now);
                applyContest.apply(contest);
                if (!contests.save(contest.closed(settleManifest.manifest(contest), now))) {
                    continue;
                }
            }
            Contest settled = settleManifest.settle(contestId);
            announcements.settle();
            return settled;
        }
    }

    private static void refuseIfTooEarly(Contest contest, Instant now) {
        if (contest.phase() == Contest.Phase.DRAFT) {
            throw new RefusedException("contest-draft", "Contest " + contest.id() + " is a draft; open it first.");
        }
        Instant end = contest.rules().submissions().end();
        if (now.isBefore(end)) {
            throw new RefusedException(
                    "submissions-open",
                    "Contest " + contest.id() + " takes submissions until " + end + "; close it after that.");
        }
    }
}
