package dev.laurel.submission.application;

import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.EntryStatus;
import dev.laurel.submission.domain.JuryRules;
import dev.laurel.submission.domain.Sheet;
import dev.laurel.submission.domain.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes a juror's sheet about one entry or column: a draft may be incomplete and stays with the juror; a submitted sheet
 * has a score for every criterion and may be submitted anew while the window is open; a declared conflict of interest is
 * final. Idempotent. On return everything is stored and announced.
 */
public final class ScoreUnit {

    private final Contests contests;
    private final Entries entries;
    private final Sheets sheets;
    private final Announcements announcements;
    private final SettleManifest settleManifest;
    private final InstantSource clock;

    public ScoreUnit(
            Contests contests,
            Entries entries,
            Sheets sheets,
            Announcements announcements,
            SettleManifest settleManifest,
            InstantSource clock) {
        this.contests = contests;
        this.entries = entries;
        this.sheets = sheets;
        this.announcements = announcements;
        this.settleManifest = settleManifest;
        this.clock = clock;
    }

    /**
     * What the juror says.
     *
     * @param status   draft, submitted or conflict
     * @param authorId the author that the juror is, if any: nobody scores an own article
     */
    public record Request(
            Sheet.Status status,
            SortedMap<String, BigDecimal> scores,
            @Nullable String comment,
            @Nullable String authorId) {}

    /**
     * The sheet as it stands afterwards, or null when there is no such contest, entry or column.
     *
     * @throws RefusedException  when it is not the time, or the juror may not
     * @throws UnusableException when a score is not one the rules know
     */
    public @Nullable Sheet score(Sheet.Key key, Request request) {
        Contest contest = contests.find(key.contestId());
        if (contest == null || contest.phase() == Contest.Phase.DRAFT) {
            return null;
        }
        JuryRules rules = jury(contest);
        if (!rules.units().contains(key.unit()) || !exists(key)) {
            return null;
        }
        refuseOwnArticle(key, request);
        while (true) {
            Instant now = clock.instant();
            refuseOutside(rules.window(), now);
            Sheet known = sheets.find(key);
            refuseFinal(known, request.status());
            Sheet next = next(known, key, rules, request, now);
            if (next.equals(known) || sheets.save(next)) {
                if (next.isPublic()) {
                    announcements.announce(next);
                    settleManifest.settle(contest.id());
                }
                announcements.settle();
                return next;
            }
        }
    }

    private static Sheet next(@Nullable Sheet known, Sheet.Key key, JuryRules rules, Request request, Instant now) {
        SortedMap<String, BigDecimal> scores = request.status() == Sheet.Status.CONFLICT
                ? new TreeMap<>()
                : checked(rules, request.scores(), request.status() == Sheet.Status.SUBMITTED);
        return known == null
                ? new Sheet(key, 1, request.status(), scores, request.comment(), null, now)
                : known.changed(request.status(), scores, request.comment(), null, now);
    }

    private static JuryRules jury(Contest contest) {
        JuryRules rules = contest.rules().jury();
        if (rules == null) {
            throw new RefusedException("no-jury", "Contest " + contest.id() + " is not judged by a jury.");
        }
        return rules;
    }

    private boolean exists(Sheet.Key key) {
        if (key.unit() == Sheet.Unit.COLUMN) {
            return entries.hasAcceptedInColumn(key.contestId(), key.unitId());
        }
        Entry entry = entries.find(key.contestId(), key.unitId());
        return entry != null && entry.status() == EntryStatus.ACCEPTED;
    }

    private void refuseOwnArticle(Sheet.Key key, Request request) {
        Entry entry = key.unit() == Sheet.Unit.ENTRY ? entries.find(key.contestId(), key.unitId()) : null;
        boolean own = entry != null && entry.details().authorId().equals(request.authorId());
        if (own && request.status() != Sheet.Status.CONFLICT) {
            throw new RefusedException(
                    "own-article", "Nobody scores an own article; declare a conflict of interest instead.");
        }
    }

    private static void refuseOutside(@Nullable Window window, Instant now) {
        if (window == null || window.contains(now)) {
            return;
        }
        throw now.isBefore(window.start())
                ? new RefusedException("jury-not-open", "Sheets are taken from " + window.start() + " on.")
                : new RefusedException("jury-closed", "Sheets were taken until " + window.end() + ".");
    }

    private static void refuseFinal(@Nullable Sheet known, Sheet.Status wanted) {
        if (known == null || known.status() == Sheet.Status.DRAFT || known.status() == wanted) {
            return;
        }
        switch (known.status()) {
            case CONFLICT ->
                throw new RefusedException(
                        "conflict-declared", "A declared conflict of interest is final; the operator can tell why.");
            case WITHDRAWN ->
                throw new RefusedException(
                        "sheet-withdrawn", "An operator has set this sheet aside: " + known.reason());
            default -> {
                if (wanted == Sheet.Status.DRAFT) {
                    throw new RefusedException(
                            "already-submitted", "The sheet is submitted; submit it anew to change it.");
                }
            }
        }
    }

    private static SortedMap<String, BigDecimal> checked(
            JuryRules rules, SortedMap<String, BigDecimal> scores, boolean complete) {
        scores.forEach((criterion, score) -> {
            if (!rules.has(criterion)) {
                throw new UnusableException(
                        "scores." + criterion, "is no criterion of this contest", "one of " + ids(rules));
            }
            if (!rules.allows(score)) {
                throw new UnusableException(
                        "scores." + criterion,
                        score.toPlainString() + " is not on the scale",
                        rules.from().toPlainString() + " to " + rules.through().toPlainString() + " in steps of "
                                + rules.step().toPlainString());
            }
        });
        if (complete) {
            rules.criteria().stream()
                    .map(JuryRules.Criterion::id)
                    .filter(id -> !scores.containsKey(id))
                    .findFirst()
                    .ifPresent(id -> {
                        throw new UnusableException(
                                "scores." + id, "is missing", "a submitted sheet scores every one of " + ids(rules));
                    });
        }
        SortedMap<String, BigDecimal> plain = new TreeMap<>();
        scores.forEach((criterion, score) -> plain.put(criterion, plain(score)));
        return plain;
    }

    /** Equal scores are equal, however they were written. */
    private static BigDecimal plain(BigDecimal score) {
        BigDecimal stripped = score.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static List<String> ids(JuryRules rules) {
        List<String> ids = new ArrayList<>();
        rules.criteria().forEach(criterion -> ids.add(criterion.id()));
        return ids;
    }
}
