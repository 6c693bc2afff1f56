package dev.laurel.submission.application;

import dev.laurel.submission.domain.Acts;
import dev.laurel.submission.domain.Contest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes what operators decide about a contest's awards: fewer places, picks, the steps of a draw, choices among
 * exclusive awards. The newest decision about a thing holds. On return everything is stored and announced.
 *
 * <p>A draw goes one way, so that nobody can steer it: the commitment to a secret is public before the contest closes;
 * then the digest of the eligible; then the secret, which must be the committed one, and the beacon. No step is taken
 * back.
 */
public final class ActOnAwards {

    private final Contests contests;
    private final Announcements announcements;
    private final InstantSource clock;

    public ActOnAwards(Contests contests, Announcements announcements, InstantSource clock) {
        this.contests = contests;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Who decides, and why. */
    public record By(String reason, String person) {}

    /** One picked winner; the grade is null where the award has none. */
    public record Picked(String unitId, @Nullable String grade) {}

    /** The next step of a draw; what is null is not said. */
    public record DrawStep(
            String award,
            @Nullable String round,
            @Nullable String commitment,
            @Nullable String eligibleDigest,
            @Nullable String secret,
            @Nullable String beacon) {}

    /** Fewer places than defined, of one category or grade if a part is named; the contest afterwards, or null when there is none. */
    public @Nullable Contest lowerQuota(String contestId, String award, @Nullable String part, int places, By by) {
        return act(contestId, (acts, now) -> acts.with(new Acts.Quota(award, part, places, act(by, now))), award);
    }

    /** The award's winners, all of them; the contest afterwards, or null when there is none. */
    public @Nullable Contest pick(String contestId, String award, List<Picked> picked, By by) {
        return act(
                contestId,
                (acts, now) -> acts.withPicks(
                        award,
                        picked.stream()
                                .map(one -> new Acts.Pick(award, one.grade(), one.unitId(), act(by, now)))
                                .toList()),
                award);
    }

    /** Which exclusive award an author takes; the contest afterwards, or null when there is none. */
    public @Nullable Contest choose(String contestId, String group, String authorId, String award, By by) {
        return act(contestId, (acts, now) -> acts.with(new Acts.Choice(group, authorId, award, act(by, now))), award);
    }

    /** The next step of a draw; the contest afterwards, or null when there is none. */
    public @Nullable Contest draw(String contestId, DrawStep step, By by) {
        Contest contest = contests.find(contestId);
        if (contest == null) {
            return null;
        }
        boolean closed = contest.phase() == Contest.Phase.CLOSED;
        return act(contestId, (acts, now) -> acts.with(next(acts, step, closed, by, now)), step.award());
    }

    private static Acts.Draw next(Acts acts, DrawStep step, boolean closed, By by, Instant now) {
        Acts.Draw known = acts.draw(step.award(), step.round());
        if (known == null) {
            if (step.commitment() == null) {
                throw new RefusedException("no-commitment", "A draw begins with the commitment to its secret.");
            }
            if (closed) {
                throw new RefusedException("contest-closed", "A draw's commitment is made before the contest closes.");
            }
            return new Acts.Draw(step.award(), step.round(), step.commitment(), null, null, null, by.person(), now);
        }
        String digest = once("eligibleDigest", known.eligibleDigest(), step.eligibleDigest());
        String secret = once("secret", known.secret(), step.secret());
        String beacon = once("beacon", known.beacon(), step.beacon());
        once("commitment", known.commitment(), step.commitment());
        if ((secret != null || beacon != null) && known.eligibleDigest() == null) {
            throw new RefusedException(
                    "no-eligible-digest", "The digest of the eligible is made public before secret and beacon.");
        }
        if (digest != null && !closed) {
            throw new RefusedException("contest-open", "The eligible are known when the contest is closed.");
        }
        if (secret != null && !sha256(secret).equals(known.commitment())) {
            throw new UnusableException(
                    "secret", "is not what was committed to", "the hexadecimal bytes whose SHA-256 was published");
        }
        return new Acts.Draw(step.award(), step.round(), known.commitment(), digest, secret, beacon, by.person(), now);
    }

    private static @Nullable String once(String field, @Nullable String known, @Nullable String said) {
        if (known != null && said != null && !known.equals(said)) {
            throw new RefusedException("draw-step-taken", "The draw's " + field + " is public and cannot change.");
        }
        return known == null ? said : known;
    }

    private @Nullable Contest act(String contestId, BiFunction<Acts, Instant, Acts> change, String award) {
        while (true) {
            Contest contest = contests.find(contestId);
            if (contest == null) {
                return null;
            }
            if (!contest.rules().hasAward(award)) {
                throw new UnusableException(
                        "award", "the contest has no award \"" + award + "\"", "an award of the definition");
            }
            Instant now = clock.instant();
            Contest acted = contest.acted(change.apply(contest.acts(), now), now);
            if (acted.equals(contest) || contests.save(acted)) {
                announcements.announce(acted);
                announcements.settle();
                return acted;
            }
        }
    }

    private static Acts.Act act(By by, Instant now) {
        return new Acts.Act(by.reason(), by.person(), now);
    }

    private static String sha256(String secret) {
        try {
            byte[] bytes = HexFormat.of().parseHex(secret);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
