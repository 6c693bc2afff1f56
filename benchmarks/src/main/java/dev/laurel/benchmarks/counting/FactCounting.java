package dev.laurel.benchmarks.counting;

import dev.laurel.metrics.domain.Outcome;
import dev.laurel.metrics.tally.Interaction;
import dev.laurel.metrics.tally.PartitionTally;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What counting a decoded fact costs in a tally that has counted so many likes before. Readers come in no order that a
 * cache could know of. New likes and comments make the tally grow by ten thousand a shot.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(FactCounting.FACTS)
@Warmup(iterations = 20)
@Measurement(iterations = 30)
@Fork(1)
public class FactCounting {

    static final int FACTS = 10_000;

    private static final long STRIDE = 7_368_787;

    /** Likes counted before. */
    @Param("1000000")
    public int events;

    /** What comes now. */
    @Param
    public Told told = Told.NEW_LIKE;

    private PartitionTally tally = GivenTally.empty(GivenTally::entered);
    private final Interaction[] facts =
            Stream.generate(Interaction::new).limit(FACTS).toArray(Interaction[]::new);
    private final SplittableRandom random = new SplittableRandom(3);
    private long turn;

    /** Kinds of facts as the tally sees them. */
    public enum Told {
        NEW_LIKE,
        DUPLICATE,
        /** Of a like; once all are taken back, they are given again, and so on. */
        UNLIKE,
        COMMENT
    }

    @Setup(Level.Trial)
    public void count() {
        tally = GivenTally.empty(GivenTally::entered);
        GivenTally.likes(tally, events);
    }

    /** Writes the facts of the next shot. */
    @Setup(Level.Iteration)
    public void write() {
        for (Interaction fact : facts) {
            long moment = events + turn;
            long known = turn * STRIDE % events;
            switch (told) {
                case NEW_LIKE -> GivenTally.fill(fact, Interaction.Kind.LIKED, moment, moment);
                case COMMENT -> GivenTally.fill(fact, Interaction.Kind.COMMENTED, moment, moment);
                case UNLIKE ->
                    GivenTally.fill(
                            fact,
                            turn / events % 2 == 0 ? Interaction.Kind.UNLIKED : Interaction.Kind.LIKED,
                            known,
                            moment);
                case DUPLICATE -> {
                    long like = random.nextLong(events);
                    GivenTally.fill(fact, Interaction.Kind.LIKED, like, like);
                }
            }
            turn++;
        }
    }

    /** Counts the facts and sees that each came to what it should. */
    @Benchmark
    public void count(ProcessorTime time) {
        Outcome expected = told == Told.DUPLICATE ? Outcome.DUPLICATE : Outcome.APPLIED;
        int asExpected = 0;
        time.begin();
        for (Interaction fact : facts) {
            if (tally.apply(fact, tally.nextOffset()) == expected) {
                asExpected++;
            }
        }
        time.end();
        if (asExpected != FACTS) {
            throw new IllegalStateException(asExpected + " of " + FACTS + " facts were " + expected);
        }
    }
}
