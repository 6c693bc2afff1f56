package dev.laurel.submission.application;

import dev.laurel.submission.domain.Consequence;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.Decision;
import dev.laurel.submission.domain.EntriesOfAuthor;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.Moderation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts an operator's decision on an entry; the newest holds. Idempotent: a decision that repeats the one that holds
 * changes nothing. Where the reason's consequence reaches the author's other entries, these follow, and so does the
 * manifest of a closed contest. On return everything is stored and announced.
 */
public final class DecideEntry {

    private final Contests contests;
    private final Entries entries;
    private final EvaluateArticles evaluateArticles;
    private final Announcements announcements;
    private final SettleManifest settleManifest;
    private final InstantSource clock;

    public DecideEntry(
            Contests contests,
            Entries entries,
            EvaluateArticles evaluateArticles,
            Announcements announcements,
            SettleManifest settleManifest,
            InstantSource clock) {
        this.contests = contests;
        this.entries = entries;
        this.evaluateArticles = evaluateArticles;
        this.announcements = announcements;
        this.settleManifest = settleManifest;
        this.clock = clock;
    }

    /**
     * What is decided.
     *
     * @param reasonId one of the contest's listed reasons, or null
     * @param reason   in the operator's words; may be blank where a listed reason is named
     */
    public record Request(Decision.Kind kind, @Nullable String reasonId, String reason, String by) {}

    /**
     * The entry after the decision, or null when there is no such entry.
     *
     * @throws UnusableException when the contest does not list the reason
     */
    public @Nullable Entry decide(String contestId, String articleId, Request request) {
        Contest contest = contests.find(contestId);
        if (contest == null) {
            return null;
        }
        while (true) {
            Entry entry = entries.find(contestId, articleId);
            if (entry == null) {
                return null;
            }
            Instant now = clock.instant();
            Entry decided = entry.decided(decision(contest, request, now), now);
            if (decided.equals(entry) || entries.save(List.of(decided)).isEmpty()) {
                announcements.announce(List.of(decided));
                reachOthers(contest, decided);
                settleManifest.settle(contestId);
                announcements.settle();
                return decided;
            }
        }
    }

    private static Decision decision(Contest contest, Request request, Instant now) {
        String reasonId = request.reasonId();
        if (reasonId == null) {
            return Decision.of(request.kind(), request.reason(), request.by(), now);
        }
        Moderation.Ground ground = contest.rules().moderation().reasons().get(reasonId);
        if (ground == null) {
            throw new UnusableException(
                    "reasonId",
                    "contest " + contest.id() + " lists no reason \"" + reasonId + "\"",
                    "one of " + contest.rules().moderation().reasons().keySet() + ", or none");
        }
        String reason = request.reason().isBlank() ? ground.title().zh() : request.reason();
        Consequence consequence = request.kind() == Decision.Kind.DISQUALIFY ? ground.consequence() : Consequence.ENTRY;
        return new Decision(request.kind(), reason, request.by(), now, reasonId, consequence);
    }

    private void reachOthers(Contest contest, Entry decided) {
        if (!contest.rules().relatesEntriesOfAuthor()) {
            return;
        }
        String authorId = decided.details().authorId();
        boolean again = true;
        while (again) {
            List<Entry> ofAuthor = entries.ofAuthor(contest.id(), authorId);
            Instant now = clock.instant();
            List<Entry> changed = ofAuthor.stream()
                    .map(entry -> entry.excluded(EntriesOfAuthor.excluding(entry.articleId(), ofAuthor), now))
                    .filter(entry -> !ofAuthor.contains(entry))
                    .toList();
            again = !changed.isEmpty() && !entries.save(changed).isEmpty();
            announcements.announce(entries.ofAuthor(contest.id(), authorId));
        }
        // An entry that no longer takes part makes room for another one of its author.
        evaluateArticles.evaluate(entries.ofAuthor(contest.id(), authorId).stream()
                .map(Entry::articleId)
                .toList());
    }
}
