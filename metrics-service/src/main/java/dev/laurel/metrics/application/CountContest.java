package dev.laurel.metrics.application;

import dev.laurel.metrics.domain.Seal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Counts a contest: writes a marker into every partition of the log, behind which nothing enters the count. Asking
 * again while some partition has not sealed yet completes the same count; a partition that has sealed it ignores the
 * second marker. Afterwards the next count has the next number. Several instances may ask at once.
 */
public final class CountContest {

    private final ContestWindows windows;
    private final ProgressOverview overview;
    private final CountMarkers markers;
    private final Clock clock;
    private final Duration patience;

    /** Waits {@code patience} for the markers to be safe. */
    public CountContest(
            ContestWindows windows, ProgressOverview overview, CountMarkers markers, Clock clock, Duration patience) {
        this.windows = windows;
        this.overview = overview;
        this.markers = markers;
        this.clock = clock;
        this.patience = patience;
    }

    /** What came of the request. */
    public sealed interface Answer {}

    /** The markers are in the log. */
    public record Requested(String contestId, int number, int partitions) implements Answer {}

    /** Nobody published such a contest. */
    public record UnknownContest(String contestId) implements Answer {}

    /** Facts that count may still happen. */
    public record TooEarly(String contestId, Instant cutOff) implements Answer {}

    /** Some markers could not be written; asking again completes the count. */
    public record NotWritten(String contestId, int number) implements Answer {}

    /**
     * Which partitions have sealed.
     *
     * @param number newest count begun anywhere; 0 if none
     * @param seals  the seal of each partition that has sealed this number
     */
    public record Standing(String contestId, int number, int partitions, Map<Integer, Seal> seals) {
        public Standing {
            seals = new java.util.TreeMap<>(seals);
        }

        /**
         * Whether every partition has sealed, all up to the same cut-off: two instances of which only one knew a new
         * cut-off may have asked for the same number, and each partition heeds the marker that stands first in it.
         */
        public boolean isComplete() {
            return number > 0
                    && seals.size() == partitions
                    && seals.values().stream()
                                    .mapToLong(Seal::cutOff)
                                    .distinct()
                                    .count()
                            == 1;
        }
    }

    /** Counts now. */
    public Answer count(String contestId) throws InterruptedException {
        Optional<ContestWindows.Contest> known = windows.contest(contestId);
        if (known.isEmpty()) {
            return new UnknownContest(contestId);
        }
        Instant cutOff = known.get().cutOff();
        Instant now = clock.instant();
        if (now.isBefore(cutOff)) {
            return new TooEarly(contestId, cutOff);
        }
        Standing standing = standing(contestId);
        int number = nextNumber(standing, cutOff);
        try {
            markers.write(contestId, number, cutOff, now).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return new NotWritten(contestId, number);
        }
        return new Requested(contestId, number, standing.partitions());
    }

    /** How far the newest count is; empty for a contest that nobody published. */
    public Optional<Standing> find(String contestId) {
        return windows.contest(contestId).map(contest -> standing(contestId));
    }

    /** Counts every contest whose time has come and that is not completely sealed. */
    public void countWhatIsDue() throws InterruptedException {
        Instant now = clock.instant();
        for (ContestWindows.Contest contest : windows.contests()) {
            Instant due = contest.countAt();
            if (due != null
                    && !now.isBefore(due)
                    && !standing(contest.contestId()).isComplete()) {
                count(contest.contestId());
            }
        }
    }

    private static int nextNumber(Standing standing, Instant cutOff) {
        boolean sameCutOff = sameCutOff(standing.seals().values(), cutOff.toEpochMilli());
        boolean unfinished = standing.number() > 0 && !standing.isComplete() && sameCutOff;
        return unfinished ? standing.number() : standing.number() + 1;
    }

    private static boolean sameCutOff(Collection<Seal> seals, long cutOff) {
        return seals.stream().allMatch(seal -> seal.cutOff() == cutOff);
    }

    private Standing standing(String contestId) {
        Map<Integer, Seal> seals = overview.seals(contestId);
        int number = seals.values().stream().mapToInt(Seal::number).max().orElse(0);
        seals.values().removeIf(seal -> seal.number() < number);
        return new Standing(contestId, number, markers.partitions(), seals);
    }
}
