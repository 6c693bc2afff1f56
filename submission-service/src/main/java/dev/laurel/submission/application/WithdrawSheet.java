package dev.laurel.submission.application;

import dev.laurel.submission.domain.Sheet;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** An operator sets a juror's sheet aside, with a reason; it counts no longer. Final and idempotent. */
public final class WithdrawSheet {

    private final Sheets sheets;
    private final Announcements announcements;
    private final SettleManifest settleManifest;
    private final InstantSource clock;

    public WithdrawSheet(
            Sheets sheets, Announcements announcements, SettleManifest settleManifest, InstantSource clock) {
        this.sheets = sheets;
        this.announcements = announcements;
        this.settleManifest = settleManifest;
        this.clock = clock;
    }

    /** The sheet afterwards, or null when there is none that is no draft. */
    public @Nullable Sheet withdraw(Sheet.Key key, String reason) {
        while (true) {
            Sheet known = sheets.find(key);
            if (known == null || !known.isPublic()) {
                return null;
            }
            Sheet next = known.status() == Sheet.Status.WITHDRAWN
                    ? known
                    : known.changed(Sheet.Status.WITHDRAWN, known.scores(), known.comment(), reason, clock.instant());
            if (next.equals(known) || sheets.save(next)) {
                announcements.announce(next);
                settleManifest.settle(key.contestId());
                announcements.settle();
                return next;
            }
        }
    }
}
