package dev.laurel.benchmarks.metrics;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/** Starts once the warm-up has gone by; gives the pace over the rest. Not for several threads. */
final class Stopwatch {

    private final long warmUp;
    private final LongSupplier cpuNanos;
    private long startedAt;
    private long cpuAtStart;
    private long doneAtStart = -1;

    /** {@code cpuNanos} is the processor time that the contender has used so far. */
    Stopwatch(long warmUp, LongSupplier cpuNanos) {
        this.warmUp = warmUp;
        this.cpuNanos = cpuNanos;
    }

    /** Looks at the processor time of this very process. */
    static Stopwatch ofThisProcess(Workload workload) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Stopwatch(workload.warmUp(), system::getProcessCpuTime);
    }

    /** How fast it went after the warm-up. */
    record Pace(double factsPerSecond, double cpuMicrosPerFact) {}

    /** Called now and then with the number of facts done so far. */
    void passed(long done) {
        if (doneAtStart < 0 && done >= warmUp) {
            doneAtStart = done;
            startedAt = System.nanoTime();
            cpuAtStart = cpuNanos.getAsLong();
        }
    }

    /** The pace from the end of the warm-up until now. */
    Pace stop(long done) {
        long elapsed = System.nanoTime() - startedAt;
        long cpu = cpuNanos.getAsLong() - cpuAtStart;
        long timed = done - doneAtStart;
        if (doneAtStart < 0 || timed <= 0) {
            throw new IllegalStateException("Nothing was left to time after the warm-up: " + done + " facts");
        }
        return new Pace(timed * 1e9 / elapsed, cpu / 1e3 / timed);
    }
}
