package dev.laurel.metrics.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.benchmarks.counting.ProcessorTime;
import dev.laurel.chassis.messaging.Rejection;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.interactions.InteractionFact;
import dev.laurel.metrics.tally.Interaction;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What reading a fact costs in several ways. It lies in the package of what it measures, as the fuzz tests do, so that
 * the decoder stays invisible to everybody else.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(FactDecoding.FACTS)
@Warmup(iterations = 60)
@Measurement(iterations = 60)
@Fork(1)
public class FactDecoding {

    static final int FACTS = 20_000;

    private final List<byte[]> bodies = bodies();
    private final InteractionDecoder decoder = new InteractionDecoder();
    private final Interaction fact = new Interaction();

    /** Straight from the bytes, as nearly all facts are read. */
    @Benchmark
    public void bytes(ProcessorTime time, Blackhole hole) {
        time.begin();
        for (byte[] body : bodies) {
            check(decoder.decode(body, fact));
            hole.consume(fact.at);
        }
        time.end();
    }

    /** By Jackson's streaming parser, as those are read that have another form. */
    @Benchmark
    public void streaming(ProcessorTime time, Blackhole hole) {
        time.begin();
        for (byte[] body : bodies) {
            check(decoder.parse(body, fact));
            hole.consume(fact.at);
        }
        time.end();
    }

    /** To the records of the contract, as a platform in Java would read them. */
    @Benchmark
    public void databind(ProcessorTime time, Blackhole hole) {
        time.begin();
        for (byte[] body : bodies) {
            hole.consume(ContractJson.mapper().readValue(body, InteractionFact.class));
        }
        time.end();
    }

    private static void check(@Nullable Rejection rejection) {
        if (rejection != null) {
            throw new IllegalStateException(rejection.toString());
        }
    }

    private static List<byte[]> bodies() {
        var random = new SplittableRandom(5);
        var bodies = new ArrayList<byte[]>();
        for (int i = 0; i < FACTS; i++) {
            String kind = random.nextInt(10) == 0 ? "unliked" : "liked";
            bodies.add(("{\"kind\":\"" + kind + "\",\"articleId\":\""
                            + (7_338_443_551_744_000_000L + random.nextInt(4000) * 7_919L) + "\",\"readerId\":\""
                            + (1_000_204_889_000_000L + random.nextInt(200_000)) + "\",\"at\":\"2024-02-23T01:0"
                            + random.nextInt(10) + ":00." + (100 + random.nextInt(900)) + "Z\"}")
                    .getBytes(UTF_8));
        }
        return bodies;
    }
}
