package dev.laurel.benchmarks.metrics;

/** One way to count the facts of a topic. Runs once, in a process of its own. */
public interface Contender {

    /** Consumes the whole topic; returns when everything is counted and, where the contender claims it, durable. */
    Outcome run(Workload workload) throws Exception;

    /**
     * What came out.
     *
     * @param factsPerSecond after the warm-up
     * @param digest         {@link Tally#digest()} of the final counts, or {@code -} where nothing is counted
     */
    record Outcome(double factsPerSecond, String digest) {}
}
