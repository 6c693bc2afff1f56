package dev.laurel.metrics.application;

import dev.laurel.metrics.domain.ArticleFigures;
import dev.laurel.metrics.domain.Counters;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.tally.Extent;
import dev.laurel.metrics.tally.PartitionTally;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A partition that this instance counts: the tally behind a lock, and what is known about its output. The tally's lock
 * is never held while waiting for anybody.
 */
public final class PartitionWork {

    private final PartitionTally tally;
    private final ReentrantLock lock = new ReentrantLock();
    /** Held while output is under way, so that what is acknowledged grows in order. */
    final ReentrantLock outputLock = new ReentrantLock();
    /** Held while a checkpoint is under way. */
    final ReentrantLock checkpointLock = new ReentrantLock();

    final PendingLetters letters = new PendingLetters();

    /** Of the newest snapshot. Guarded by the checkpoint lock. */
    List<Snapshots.Segment> segments;

    private final Map<Integer, Long> covered;
    private volatile long lag;
    private volatile long stored;
    private volatile Books books;
    private volatile Extent extent;

    /** When figures were taken for publication last. */
    volatile Instant publishedAt = Instant.MIN;

    /** How often in a row figures were not taken. */
    final AtomicInteger refusals = new AtomicInteger();

    /** The newest progress sent, or null. Guarded by the output lock. */
    @Nullable
    Progress told;

    /**
     * A partition just taken over.
     *
     * @param start   what counting goes on from
     * @param covered ends of the output's partitions now: whatever an owner before published stands before them
     */
    public PartitionWork(TakeOver.Start start, long lag, Map<Integer, Long> covered) {
        this.tally = start.tally();
        this.stored = start.stored();
        this.segments = start.segments();
        this.lag = lag;
        this.covered = new HashMap<>(covered);
        this.books = books();
        this.extent = tally.extent();
    }

    /** Counters and offset of one moment. */
    private record Books(Counters counters, long reached) {}

    private Books books() {
        return new Books(tally.counters(), tally.nextOffset());
    }

    /** Runs with the tally to itself. */
    public <T extends @Nullable Object> T with(Function<PartitionTally, T> work) {
        lock.lock();
        try {
            return work.apply(tally);
        } finally {
            books = books();
            lock.unlock();
        }
    }

    /** Runs with the tally to itself. */
    public void use(Consumer<PartitionTally> work) {
        lock.lock();
        try {
            work.accept(tally);
        } finally {
            books = books();
            lock.unlock();
        }
    }

    /** The log that is counted. */
    public LogId log() {
        return tally.log();
    }

    /** What became of the records, as of the last batch; does not wait. */
    public Counters counters() {
        return books.counters();
    }

    /** First offset that is not counted, as of the last batch; does not wait. */
    public long reached() {
        return books.reached();
    }

    /** How much is kept in memory, as of the last look; does not wait. */
    public Extent extent() {
        return extent;
    }

    /** Looks how much is kept in memory. */
    public void measure() {
        extent = with(PartitionTally::extent);
    }

    /** Where counting began. */
    public long startOffset() {
        return tally.startOffset();
    }

    /** Records waiting in the log, as the consumer saw it last. */
    public long lag() {
        return lag;
    }

    /** The consumer saw so many records waiting. */
    public void lag(long records) {
        lag = records;
    }

    /** Offset of the newest snapshot stored, or -1. All before it is safe, so it may be committed. */
    public long stored() {
        return stored;
    }

    void stored(long offset) {
        stored = offset;
    }

    /** Set-aside records whose acknowledgement is awaited. */
    public PendingLetters letters() {
        return letters;
    }

    void cover(MetricsOutput.Place place) {
        covered.merge(place.partition(), place.offset() + 1, Math::max);
    }

    Map<Integer, Long> covered() {
        return Map.copyOf(covered);
    }

    void publishAgain(Collection<ArticleFigures> failed) {
        use(all -> failed.forEach(figures -> all.publishAgain(figures.articleId())));
    }
}
