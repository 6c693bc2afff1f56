package dev.laurel.submission.application;

import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.ContestRules;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Creates a contest or changes its definition, and applies it to the articles already known. Idempotent: the same
 * definition once more has no new version. On return the entries are stored and announced.
 */
public final class DefineContest {

    private final Contests contests;
    private final Announcements announcements;
    private final ApplyContest applyContest;
    private final InstantSource clock;

    public DefineContest(
            Contests contests, Announcements announcements, ApplyContest applyContest, InstantSource clock) {
        this.contests = contests;
        this.announcements = announcements;
        this.applyContest = applyContest;
        this.clock = clock;
    }

    /** The contest as it stands, and whether it did not exist before. */
    public record Defined(Contest contest, boolean created) {}

    /** Who defines, and why; the reason may be blank where none is demanded. */
    public record Why(String reason, String by) {}

    /**
     * Defines the contest that {@code rules} names.
     *
     * @param definition the whole definition in its canonical text
     * @param phase      draft or open
     * @param why        demanded when the definition of an open contest changes
     * @throws RefusedException  when the contest is closed, or open and asked to become a draft
     * @throws UnusableException when a reason is demanded and there is none
     */
    public Defined define(ContestRules rules, String definition, Contest.Phase phase, Why why) {
        while (true) {
            Contest known = contests.find(rules.contestId());
            Contest next = next(known, rules, definition, phase, why);
            if (next.equals(known) || contests.save(next)) {
                announcements.announce(next);
                applyContest.apply(next);
                announcements.settle();
                return new Defined(next, known == null);
            }
        }
    }

    private Contest next(@Nullable Contest known, ContestRules rules, String definition, Contest.Phase phase, Why why) {
        if (known == null) {
            return Contest.first(rules, definition, phase, clock.instant());
        }
        if (known.phase() == Contest.Phase.CLOSED) {
            if (known.rules().equals(rules) && known.definition().equals(definition)) {
                return known;
            }
            throw new RefusedException(
                    "contest-closed", "Contest " + known.id() + " is closed; its definition cannot change any more.");
        }
        if (known.phase() == Contest.Phase.OPEN && phase == Contest.Phase.DRAFT) {
            throw new RefusedException(
                    "contest-open", "Contest " + known.id() + " is open and cannot become a draft again.");
        }
        return known.redefined(rules, definition, phase, change(known, definition, why), clock.instant());
    }

    private Contest.@Nullable Change change(Contest known, String definition, Why why) {
        if (known.phase() != Contest.Phase.OPEN || known.definition().equals(definition)) {
            return null;
        }
        if (why.reason().isBlank()) {
            throw new UnusableException(
                    "reason",
                    "contest " + known.id() + " is running; a change of its rules needs a reason",
                    "?reason=… with a sentence that entrants may read");
        }
        return new Contest.Change(0, why.reason().strip(), why.by(), clock.instant());
    }
}
