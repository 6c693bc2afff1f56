package dev.laurel.submission.application;

import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.Label;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets a label of the contest on an entry, or takes it off. Idempotent: setting what is set changes nothing. A closed
 * contest's manifest follows. On return everything is stored and announced.
 */
public final class LabelEntry {

    private final Contests contests;
    private final Entries entries;
    private final Announcements announcements;
    private final SettleManifest settleManifest;
    private final InstantSource clock;

    public LabelEntry(
            Contests contests,
            Entries entries,
            Announcements announcements,
            SettleManifest settleManifest,
            InstantSource clock) {
        this.contests = contests;
        this.entries = entries;
        this.announcements = announcements;
        this.settleManifest = settleManifest;
        this.clock = clock;
    }

    /** Which label, whether it is to be set, why, and who says so. */
    public record Request(String labelId, boolean set, String reason, String by) {}

    /**
     * The entry afterwards, or null when there is no such entry.
     *
     * @throws UnusableException when the contest has no such label
     */
    public @Nullable Entry label(String contestId, String articleId, Request request) {
        Contest contest = contests.find(contestId);
        if (contest == null) {
            return null;
        }
        while (true) {
            Entry entry = entries.find(contestId, articleId);
            if (entry == null) {
                return null;
            }
            refuseUnknown(contest, request.labelId());
            Instant now = clock.instant();
            boolean isSet = entry.label(request.labelId()) != null;
            Label label = request.set() ? new Label(request.labelId(), request.reason(), request.by(), now) : null;
            Entry labelled =
                    isSet == request.set() ? entry : entry.labelled(request.labelId(), label, contest.rules(), now);
            if (labelled.equals(entry) || entries.save(List.of(labelled)).isEmpty()) {
                announcements.announce(List.of(labelled));
                settleManifest.settle(contestId);
                announcements.settle();
                return labelled;
            }
        }
    }

    private static void refuseUnknown(Contest contest, String labelId) {
        var labels = contest.rules().moderation().labels().keySet();
        if (!labels.contains(labelId)) {
            throw new UnusableException(
                    "labelId", "contest " + contest.id() + " has no label \"" + labelId + "\"", "one of " + labels);
        }
    }
}
