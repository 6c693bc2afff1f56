package dev.laurel.ranking.application;

import dev.laurel.ranking.domain.Blocker;
import dev.laurel.ranking.domain.Candidate;
import dev.laurel.ranking.domain.PublishedResult;
import dev.laurel.ranking.domain.ResultForm;
import dev.laurel.ranking.domain.Text;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Publishes a result as the contest's next revision, if nothing blocks it and it is still the one that was previewed. Of
 * several who publish at the same time one wins. A crash leaves nothing but unseen rows; repeating the call is safe.
 */
public final class PublishResults {

    private final Standings standings;
    private final Results results;
    private final Announcements announcements;
    private final Clock clock;

    /** Publishes from these standings. */
    public PublishResults(Standings standings, Results results, Announcements announcements, Clock clock) {
        this.standings = standings;
        this.results = results;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Answer {

        /** There is no such contest. */
        record Unknown() implements Answer {}

        /** Something keeps it from being published. */
        record Blocked(List<Blocker> blockers) implements Answer {
            public Blocked {
                blockers = List.copyOf(blockers);
            }
        }

        /** The result is not the one that was previewed. */
        record Changed(String digest) implements Answer {}

        /** It is public. */
        record Published(PublishedResult head) implements Answer {}
    }

    /**
     * Publishes.
     *
     * @param expectedDigest of the preview that the publisher saw
     * @param reason         for people; not blank
     * @param by             who publishes
     */
    public Answer publish(String contestId, String expectedDigest, String reason, String by) {
        Optional<Candidate> found = standings.candidate(contestId);
        if (found.isEmpty()) {
            return new Answer.Unknown();
        }
        Candidate candidate = found.get();
        List<Blocker> blockers = candidate.blockers();
        if (!blockers.isEmpty()) {
            return new Answer.Blocked(blockers);
        }
        String digest = ResultForm.digest(candidate);
        if (!digest.equals(expectedDigest)) {
            return new Answer.Changed(digest);
        }
        Optional<PublishedResult> newest = results.newest(contestId);
        if (newest.filter(head -> head.digest().equals(digest)).isPresent()) {
            return new Answer.Blocked(List.of(alreadyPublished(newest.get().revision())));
        }
        int revision = newest.map(PublishedResult::revision).orElse(0) + 1;
        results.storeStandings(digest, candidate);
        PublishedResult head = head(candidate, revision, digest, results.storeInputs(candidate), reason, by);
        if (!results.add(head)) {
            return new Answer.Blocked(List.of(overtaken(revision)));
        }
        standings.published(contestId, revision);
        announcements.announce(head);
        return new Answer.Published(head);
    }

    private PublishedResult head(
            Candidate candidate, int revision, String digest, String inputsDigest, String reason, String by) {
        return new PublishedResult(
                candidate.contest().id(),
                candidate.contest().title(),
                revision,
                digest,
                inputsDigest,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by,
                reason,
                candidate.ranking().size(),
                candidate.awards());
    }

    private static Blocker alreadyPublished(int revision) {
        return new Blocker(
                "already-published",
                new Text(
                        "结果与已发布的修订 " + revision + " 相同，无需再次发布。",
                        "This very result is published already as revision " + revision + "."));
    }

    private static Blocker overtaken(int revision) {
        return new Blocker(
                "overtaken",
                new Text(
                        "修订 " + revision + " 刚由他人发布，请重新预览。",
                        "Somebody else has just published revision " + revision + "; preview again."));
    }
}
