package dev.laurel.benchmarks.metrics;

/** One way to count the facts of a topic. Runs once, in a process of its own. */
public interface Contender {

    /** Consumes the whole topic; returns when everything is counted and, where the contender claims it, durable. */
    Outcome run(Workload workload) throws Exception;

    /**
     * What came out.
     *
     * @param factsPerSecond   after the warm-up
     * @param cpuMicrosPerFact processor time of the contender's own process after the warm-up: broker, Redis and store
     *                         not included
     * @param digest           {@link Tally#digest()} of the final counts, or {@code -} where nothing is counted
     */
    record Outcome(double factsPerSecond, double cpuMicrosPerFact, String digest) {

        static final String NOTHING_COUNTED = "-";

        static Outcome of(Stopwatch.Pace pace, String digest) {
            return new Outcome(pace.factsPerSecond(), pace.cpuMicrosPerFact(), digest);
        }
    }
}
