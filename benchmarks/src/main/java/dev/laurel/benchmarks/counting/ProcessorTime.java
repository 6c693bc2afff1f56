package dev.laurel.benchmarks.counting;

import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What a shot took of the processor. JMH reads the clock on the wall, which says little on a shared machine; of this
 * thread is neither what others did meanwhile nor compiling and collecting garbage.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class ProcessorTime {

    /** Between {@link #begin} and {@link #end}. */
    public long processorNanos;

    private long begun;

    /** What follows counts. */
    public void begin() {
        begun = now();
    }

    /** What follows counts no more. */
    public void end() {
        processorNanos = now() - begun;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
