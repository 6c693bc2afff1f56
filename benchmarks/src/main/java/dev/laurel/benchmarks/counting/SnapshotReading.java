package dev.laurel.benchmarks.counting;

import dev.laurel.metrics.tally.PartitionTally;
import dev.laurel.metrics.tally.SnapshotCapture;
import dev.laurel.metrics.tally.SnapshotReader;
import dev.laurel.metrics.tally.UnsoundSnapshotException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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

/** What reading a snapshot back costs, segments in memory, all counts counted anew. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(1)
public class SnapshotReading {

    /** Facts in the snapshot. */
    @Param({"100000", "1000000"})
    public int events;

    private final List<byte[]> segments = new ArrayList<>();
    private long subjects;

    @Setup(Level.Trial)
    public void write() {
        segments.clear();
        PartitionTally tally = GivenTally.empty(GivenTally::entered);
        GivenTally.mixture(tally, events, new SplittableRandom(7));
        SnapshotTaking.write(SnapshotCapture.whole(tally), segments::add, new ProcessorTime());
        subjects = tally.extent().subjects();
    }

    /** Reads it and sees that all subjects are there again. */
    @Benchmark
    public void read(ProcessorTime time) throws UnsoundSnapshotException {
        time.begin();
        var reader = new SnapshotReader(GivenTally.LOG, GivenTally::entered, subjects);
        for (byte[] segment : segments) {
            reader.read(segment);
        }
        PartitionTally tally = reader.tally();
        time.end();
        if (tally.extent().subjects() != subjects) {
            throw new IllegalStateException(tally.extent() + ", not " + subjects + " subjects");
        }
    }
}
