package dev.laurel.benchmarks.counting;

import dev.laurel.metrics.tally.PartitionTally;
import dev.laurel.metrics.tally.SnapshotCapture;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What writing a tally down costs, in the steps in which the service does it; the store itself is not in it. */
// Not of the thread: JMH would give News another one.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(1)
public class SnapshotTaking {

    private static final int NEW_EVENTS = 10_000;
    // As the service does it.
    private static final int AT_ONCE = 1 << 13;
    private static final int SEGMENT_BYTES = 4 << 20;

    /** Facts counted before. */
    @Param({"100000", "1000000"})
    public int events;

    private PartitionTally tally = GivenTally.empty(GivenTally::entered);
    private final SplittableRandom random = new SplittableRandom(7);
    private long heap;

    /** What else there is to know of a shot. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Sizes {
        /** Of all segments. */
        public long bytes;
        /** Longest time that nobody else could use the tally, of the processor. */
        public long longestHoldNanos;
    }

    /** What the tally takes of the heap. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Footprint {
        public double heapBytesPerEvent;
    }

    /** Facts that came since the snapshot before. */
    @State(Scope.Thread)
    public static class News {
        @Setup(Level.Iteration)
        public void come(SnapshotTaking given) {
            GivenTally.mixture(given.tally, NEW_EVENTS, given.random);
        }
    }

    @Setup(Level.Trial)
    public void count() {
        long before = GivenTally.heap();
        tally = GivenTally.empty(GivenTally::entered);
        GivenTally.mixture(tally, events, random);
        heap = GivenTally.heap() - before;
        write(SnapshotCapture.whole(tally), segment -> {}, new ProcessorTime());
    }

    @Benchmark
    public void whole(ProcessorTime time, Sizes sizes, Footprint footprint) {
        take(SnapshotCapture.whole(tally), time, sizes);
        footprint.heapBytesPerEvent = heap / (double) events;
    }

    /** What ten thousand more facts changed. */
    @Benchmark
    public void changes(News news, ProcessorTime time, Sizes sizes) {
        take(SnapshotCapture.changes(tally), time, sizes);
        if (sizes.bytes < NEW_EVENTS) {
            throw new IllegalStateException(sizes.bytes + " bytes cannot tell of " + NEW_EVENTS + " facts");
        }
    }

    private static void take(SnapshotCapture capture, ProcessorTime time, Sizes sizes) {
        var bytes = new long[1];
        time.begin();
        sizes.longestHoldNanos = write(capture, segment -> bytes[0] += segment.length, new ProcessorTime());
        time.end();
        sizes.bytes = bytes[0];
    }

    /** Gives the segments to {@code store} as they are full; the longest step in nanoseconds of the processor. */
    static long write(SnapshotCapture capture, Consumer<byte[]> store, ProcessorTime step) {
        long longest = 0;
        boolean more = true;
        while (more) {
            step.begin();
            more = capture.step(AT_ONCE);
            step.end();
            longest = Math.max(longest, step.processorNanos);
            if (capture.size() >= SEGMENT_BYTES) {
                store.accept(capture.cut());
            }
        }
        step.begin();
        capture.finish();
        step.end();
        store.accept(capture.cut());
        capture.succeeded();
        return Math.max(longest, step.processorNanos);
    }
}
