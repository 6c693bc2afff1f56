package dev.laurel.metrics.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.interactions.InteractionFact;
import dev.laurel.metrics.tally.Interaction;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;

/**
 * What reading a fact costs in several ways, for the decision record; prints nanoseconds of processor time per fact,
 * the median of some rounds with the lowest and highest. No test: it asserts nothing.
 */
final class DecodeCost {

    private static final int FACTS = 20_000;
    private static final int ROUNDS = 9;
    private static final long NANOS_PER_ROUND = 500_000_000;

    private DecodeCost() {}

    public static void main(String[] none) {
        List<byte[]> bodies = bodies();
        var decoder = new InteractionDecoder();
        var fact = new Interaction();
        for (int pass = 0; pass < 2; pass++) {
            measure("databind to the records of the contract", bodies, body -> {
                InteractionFact read = ContractJson.mapper().readValue(body, InteractionFact.class);
                return read.at().toEpochMilli();
            });
            measure("streaming parser into a reused object", bodies, body -> {
                boolean isWrong = decoder.parse(body, fact) != null;
                return isWrong ? 0 : fact.at;
            });
            measure("plain facts straight from the bytes", bodies, body -> {
                boolean isWrong = decoder.decode(body, fact) != null;
                return isWrong ? 0 : fact.at;
            });
        }
    }

    private static void measure(String way, List<byte[]> bodies, ToLongFunction<byte[]> decode) {
        var rounds = new double[ROUNDS];
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long facts = 0;
            long begun = cpuNanos();
            long spent = 0;
            while (spent < NANOS_PER_ROUND) {
                for (byte[] body : bodies) {
                    sum += decode.applyAsLong(body);
                }
                facts += bodies.size();
                spent = cpuNanos() - begun;
            }
            rounds[round] = spent / (double) facts;
        }
        Arrays.sort(rounds);
        System.out.printf(
                "%-42s %6.0f ns (%.0f–%.0f), %d%n", way, rounds[ROUNDS / 2], rounds[0], rounds[ROUNDS - 1], sum & 1);
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

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
