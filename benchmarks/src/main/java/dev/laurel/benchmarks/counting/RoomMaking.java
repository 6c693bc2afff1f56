package dev.laurel.benchmarks.counting;

import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.HoldingLimits;
import dev.laurel.metrics.tally.Extent;
import dev.laurel.metrics.tally.PartitionTally;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to forget every other article, which is in no contest, and to put them back with what the log says of
 * them. The partition's lock is held for as long; reading the log again is not in it.
 */
// Not of the thread: JMH would give Past and Heap another one.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class RoomMaking {

    private static final HoldingLimits ALL_IDLE = new HoldingLimits(Long.MAX_VALUE, 0, Set.of(), 0);
    private static final int GOING = GivenTally.ARTICLES / 2;

    /** Facts counted before. */
    @Param({"100000", "1000000"})
    public int events;

    private final Set<String> entered = new HashSet<>();
    private PartitionTally tally = GivenTally.empty(GivenTally::entered);
    private long subjects;

    /** What has gone, counted again from the log. */
    @State(Scope.Thread)
    public static class Past {

        private PartitionTally tally = GivenTally.empty(GivenTally::entered);
        private List<String> returning = List.of();

        @Setup(Level.Iteration)
        public void count(RoomMaking given) {
            given.tally.evict(ALL_IDLE);
            returning = given.enterAll();
            var wanted = new HashSet<>(returning);
            tally = GivenTally.empty(id -> ArticleWindows.NONE);
            GivenTally.mixture(tally, given.events, new SplittableRandom(7), wanted::contains);
        }
    }

    /** What the tally takes before and after. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Heap {
        /** Before. */
        public long heapBytes;
        /** After. */
        public long heapBytesLeft;

        private long base;
        private long full;

        @Setup(Level.Trial)
        public void empty() {
            base = GivenTally.heap();
        }

        @Setup(Level.Iteration)
        public void before(RoomMaking given) {
            full = GivenTally.heap();
        }

        /** JMH reads the counters after this. */
        @TearDown(Level.Iteration)
        public void after(RoomMaking given) {
            heapBytes = full - base;
            heapBytesLeft = GivenTally.heap() - base;
        }
    }

    @Setup(Level.Iteration)
    public void count() {
        entered.clear();
        IntStream.range(0, GOING).forEach(i -> entered.add(GivenTally.article(2L * i)));
        tally = GivenTally.empty(id -> entered.contains(id) ? GivenTally.entered(id) : ArticleWindows.NONE);
        GivenTally.mixture(tally, events, new SplittableRandom(7));
        subjects = tally.extent().subjects();
    }

    private List<String> enterAll() {
        IntStream.range(0, GOING).mapToObj(i -> GivenTally.article(2L * i + 1)).forEach(id -> {
            entered.add(id);
            tally.windowsChanged(id);
        });
        tally.settle();
        return tally.returning();
    }

    @Benchmark
    public void evict(Heap heap, ProcessorTime time) {
        time.begin();
        tally.evict(ALL_IDLE);
        time.end();
        Extent left = tally.extent();
        check(left.evicted() == GOING && left.subjects() < subjects * 0.6, left);
    }

    @Benchmark
    public void bringBack(Past past, ProcessorTime time) {
        time.begin();
        tally.bringBack(past.tally, past.returning);
        time.end();
        Extent again = tally.extent();
        check(past.returning.size() == GOING && again.evicted() == 0 && again.subjects() == subjects, again);
    }

    private void check(boolean isRight, Extent extent) {
        if (!isRight) {
            throw new IllegalStateException(extent + " after " + subjects + " subjects");
        }
    }
}
