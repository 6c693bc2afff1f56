package dev.laurel.benchmarks.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SoakVerdictTest {

    private static final int RATE = 10_000;

    @Test
    void acceptsAServiceThatStaysAsItIs() {
        SoakVerdict verdict = SoakVerdict.of(samples(i -> 200, i -> 5_000, i -> 0), RATE);

        assertThat(verdict.holds()).isTrue();
    }

    @Test
    void acceptsThatNewFactsAreKept() {
        SoakVerdict verdict = SoakVerdict.of(samples(i -> 200 + 10 * i, i -> 5_000, i -> 100_000 * i), RATE);

        assertThat(verdict.memoryIsFlat()).isTrue();
    }

    @Test
    void noticesMemoryThatGrowsForNothing() {
        SoakVerdict verdict = SoakVerdict.of(samples(i -> 200 + 3 * i, i -> 5_000, i -> 0), RATE);

        assertThat(verdict.memoryIsFlat()).isFalse();
    }

    @Test
    void noticesALagThatGrows() {
        SoakVerdict verdict = SoakVerdict.of(samples(i -> 200, i -> 1_000 * i * i / 10, i -> 0), RATE);

        assertThat(verdict.lagIsBounded()).isFalse();
    }

    @Test
    void noticesASingleLongHoldUp() {
        SoakVerdict verdict = SoakVerdict.of(samples(i -> 200, i -> i == 25 ? 100_001 : 10, i -> 0), RATE);

        assertThat(verdict.lagIsBounded()).isFalse();
    }

    @Test
    void forgivesWhatHappensWhileWarmingUp() {
        SoakVerdict verdict =
                SoakVerdict.of(samples(i -> i < 10 ? 700 : 200, i -> i < 10 ? 900_000 : 10, i -> 0), RATE);

        assertThat(verdict.holds()).isTrue();
    }

    private static List<Soak.Sample> samples(LongUnaryOperator heap, LongUnaryOperator lag, LongUnaryOperator fresh) {
        return LongStream.range(0, 30)
                .mapToObj(i -> new Soak.Sample(
                        i * 10, i * 100_000, fresh.applyAsLong(i), 0, lag.applyAsLong(i), heap.applyAsLong(i), 500))
                .toList();
    }
}
