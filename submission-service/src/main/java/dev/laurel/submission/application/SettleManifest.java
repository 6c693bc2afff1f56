package dev.laurel.submission.application;

import dev.laurel.submission.domain.CloseManifest;
import dev.laurel.submission.domain.Contest;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes the manifest of a closed contest what its entries are. Whoever changes an entry of a closed contest calls this
 * afterwards. Idempotent; reads again after it has written, so that concurrent callers end with the right manifest.
 */
public final class SettleManifest {

    private final Contests contests;
    private final Entries entries;
    private final Sheets sheets;
    private final Announcements announcements;
    private final InstantSource clock;

    public SettleManifest(
            Contests contests, Entries entries, Sheets sheets, Announcements announcements, InstantSource clock) {
        this.contests = contests;
        this.entries = entries;
        this.sheets = sheets;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The contest as it stands afterwards; one that is not closed is left alone. */
    public @Nullable Contest settle(String contestId) {
        while (true) {
            Contest contest = contests.find(contestId);
            if (contest == null || contest.phase() != Contest.Phase.CLOSED) {
                return contest;
            }
            Contest settled = contest.closed(manifest(contest), clock.instant());
            if (settled.version() == contest.version()) {
                announcements.announce(contest);
                return contest;
            }
            contests.save(settled);
        }
    }

    /** What the contest's entries and, where there is a jury, its sheets are now. */
    CloseManifest manifest(Contest contest) {
        CloseManifest manifest = CloseManifest.of(entries.versions(contest.id()));
        return contest.rules().jury() == null ? manifest : manifest.with(sheets.versions(contest.id()));
    }
}
