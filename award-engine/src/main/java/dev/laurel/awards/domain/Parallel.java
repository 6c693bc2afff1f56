package dev.laurel.awards.domain;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Runs work on ranges of indices on all processors. Ranges write to places of their own, so the result has no order. */
final class Parallel {

    private static final int CHUNK = 1 << 14;

    private Parallel() {}

    /** Calls {@code work} with ranges that together cover 0 to {@code size}. */
    static void ranges(int size, Range work) {
        int chunks = (size + CHUNK - 1) / CHUNK;
        if (chunks <= 1) {
            work.run(0, size);
            return;
        }
        IntStream.range(0, chunks)
                .parallel()
                .forEach(chunk -> work.run(chunk * CHUNK, Math.min(size, (chunk + 1) * CHUNK)));
    }

    /** Calls {@code work} with each number from 0 up to, and without, {@code count}; for a few long works. */
    static void each(int count, IntConsumer work) {
        IntStream.range(0, count).parallel().forEach(work);
    }

    /** Work on the indices from {@code from} up to, and without, {@code to}. */
    @FunctionalInterface
    interface Range {

        void run(int from, int to);
    }
}
