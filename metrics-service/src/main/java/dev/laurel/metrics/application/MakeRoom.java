package dev.laurel.metrics.application;

import dev.laurel.metrics.domain.HoldingLimits;
import dev.laurel.metrics.domain.LogId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps memory to what is of use: articles in no contest go when nothing was heard of them for long or when they take
 * too much, entries when all their contests are over. Nothing is lost: {@link TakeBack} reads the log again for whoever
 * is wanted later. To be used only once all contests and entries are known.
 */
public final class MakeRoom {

    /** Making room moves all that stays, so it waits until it is worth that. */
    private static final int WORTH_PERCENT = 12;

    private final ContestWindows windows;
    private final CountContest counts;
    private final PastFacts facts;
    private final Clock clock;
    private final Limits limits;

    /** Decides by these limits. */
    public MakeRoom(ContestWindows windows, CountContest counts, PastFacts facts, Clock clock, Limits limits) {
        this.windows = windows;
        this.counts = counts;
        this.facts = facts;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * What is held at most.
     *
     * @param idleAfter how long an article in no contest is held after the newest fact about it came
     * @param idleBytes how much memory articles in no contest may take in one partition
     * @param overAfter how long entries are held after their contest was closed, changed last, or cut off, whichever
     *                  is latest, and counted in every partition
     */
    public record Limits(Duration idleAfter, long idleBytes, Duration overAfter) {}

    /** Hears how many articles have gone. */
    @FunctionalInterface
    public interface Listener {
        /** At least one. */
        void gone(PartitionWork work, int articles);
    }

    /** Makes room in these partitions, one after the other. */
    public void makeRoom(Collection<PartitionWork> works, Listener listener) {
        // What comes while the broker is asked is not idle.
        Map<LogId, Long> reached = works.stream().collect(Collectors.toMap(PartitionWork::log, PartitionWork::reached));
        Map<LogId, Long> since =
                facts.firstSince(reached.keySet(), clock.instant().minus(limits.idleAfter()));
        Set<String> over = over();
        for (PartitionWork work : works) {
            long idleBefore = Math.min(reached.getOrDefault(work.log(), 0L), since.getOrDefault(work.log(), 0L));
            int gone = makeRoom(work, new HoldingLimits(idleBefore, limits.idleBytes(), over, WORTH_PERCENT));
            if (gone > 0) {
                work.measure();
                listener.gone(work, gone);
            }
        }
    }

    private static int makeRoom(PartitionWork work, HoldingLimits now) {
        work.checkpointLock.lock();
        try {
            work.outputLock.lock();
            try {
                return work.<Integer>with(tally -> tally.evict(now));
            } finally {
                work.outputLock.unlock();
            }
        } finally {
            work.checkpointLock.unlock();
        }
    }

    private Set<String> over() {
        var over = new HashSet<String>();
        Instant before = clock.instant().minus(limits.overAfter());
        for (ContestWindows.Contest contest : windows.contests()) {
            Instant closed = contest.closedSince();
            if (closed != null
                    && !closed.isAfter(before)
                    && !contest.cutOff().isAfter(before)
                    && counts.find(contest.contestId())
                            .map(CountContest.Standing::isComplete)
                            .orElse(false)) {
                over.add(contest.contestId());
            }
        }
        return over;
    }
}
