package dev.laurel.benchmarks.standings;

/**
 * One way to keep entries ranked: higher score first, equal scores by id. Entries are numbered from 0; calls come in
 * batches, because a peer behind a socket is used so. Not for several threads.
 */
interface Ranking extends AutoCloseable {

    /** Fills an empty one: entry {@code i} gets {@code scores[i]}. */
    void fill(long[] scores);

    /** Gives each of these entries its new score. */
    void update(int[] entries, long[] scores);

    /** Writes the rank of each of these entries, from 1. */
    void ranks(int[] entries, int[] ranks);

    @Override
    default void close() {}

    /** The id of an entry: of equal length, so that texts order like numbers. */
    static String id(int entry) {
        return Long.toString(7_338_443_551_744_000_000L + entry * 7_919L);
    }
}
