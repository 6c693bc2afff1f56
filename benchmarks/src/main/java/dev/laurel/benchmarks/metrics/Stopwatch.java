package dev.laurel.benchmarks.metrics;

/** Starts once the warm-up has gone by; gives the rate over the rest. Not for several threads. */
final class Stopwatch {

    private final long warmUp;
    private long startedAt;
    private long doneAtStart = -1;

    Stopwatch(long warmUp) {
        this.warmUp = warmUp;
    }

    /** Called now and then with the number of facts done so far. */
    void passed(long done) {
        if (doneAtStart < 0 && done >= warmUp) {
            doneAtStart = done;
            startedAt = System.nanoTime();
        }
    }

    /** Facts per second since the warm-up. */
    double rate(long done) {
        if (doneAtStart < 0 || done <= doneAtStart) {
            throw new IllegalStateException("Nothing was left to time after the warm-up: " + done + " facts");
        }
        return (done - doneAtStart) * 1e9 / (System.nanoTime() - startedAt);
    }
}
