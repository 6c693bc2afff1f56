package dev.laurel.benchmarks.metrics;

/**
 * A contender besides ours.
 *
 * @param name  of the contender in {@link ContenderProcess}
 * @param label what the table calls it
 * @param part  it gets the first 1/{@code part} of the facts, so that slow ones end in this life; what it has to hold
 *              in memory is smaller then, which favours it
 */
record Peer(String name, String label, int part) {}
