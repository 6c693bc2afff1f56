package dev.laurel.benchmarks.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StopwatchTest {

    @Test
    void countsProcessorTimeOnlyAfterTheWarmUp() {
        var cpu = new AtomicLong(1_000_000);
        var stopwatch = new Stopwatch(10, cpu::get);

        stopwatch.passed(9);
        cpu.set(5_000_000);
        stopwatch.passed(20);
        cpu.set(6_000_000);
        stopwatch.passed(60);

        assertThat(stopwatch.stop(120).cpuMicrosPerFact()).isEqualTo(10);
    }

    @Test
    void refusesToTimeNothing() {
        var stopwatch = new Stopwatch(10, () -> 0);

        stopwatch.passed(10);

        assertThatThrownBy(() -> stopwatch.stop(10)).hasMessageContaining("Nothing was left to time");
    }
}
