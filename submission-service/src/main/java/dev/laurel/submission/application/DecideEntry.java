package dev.laurel.submission.application;

import dev.laurel.submission.domain.Decision;
import dev.laurel.submission.domain.Entry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts an operator's decision on an entry; the newest holds. Idempotent: a decision that repeats the one that holds
 * changes nothing. In a closed contest the manifest follows. On return everything is stored and announced.
 */
public final class DecideEntry {

    private final Entries entries;
    private final Announcements announcements;
    private final SettleManifest settleManifest;
    private final InstantSource clock;

    public DecideEntry(
            Entries entries, Announcements announcements, SettleManifest settleManifest, InstantSource clock) {
        this.entries = entries;
        this.announcements = announcements;
        this.settleManifest = settleManifest;
        this.clock = clock;
    }

    /** The entry after the decision, or null when there is no such entry. */
    public @Nullable Entry decide(String contestId, String articleId, Decision.Kind kind, String reason, String by) {
        while (true) {
            Entry entry = entries.find(contestId, articleId);
            if (entry == null) {
                return null;
            }
            Instant now = clock.instant();
            Entry decided = entry.decided(new Decision(kind, reason, by, now), now);
            if (decided.equals(entry) || entries.save(List.of(decided)).isEmpty()) {
                announcements.announce(List.of(decided));
                settleManifest.settle(contestId);
                announcements.settle();
                return decided;
            }
        }
    }
}
