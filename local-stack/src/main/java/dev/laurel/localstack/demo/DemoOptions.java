package dev.laurel.localstack.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What of the record to send and how.
 *
 * @param allArticles   whether to send the interactions of every article, not only of the entries
 * @param brief         whether to send only the entries and the interactions of some, as much as makes every step happen
 * @param daysPerSecond days of the record that pass in a second; 0 for as fast as possible
 * @param rows          how many rows of the standings to print
 * @param terminal      whether a person is looking at the output
 * @param resultFile    where to write the outcome as JSON
 */
public record DemoOptions(
        boolean allArticles,
        boolean brief,
        double daysPerSecond,
        int rows,
        boolean terminal,
        @Nullable Path resultFile) {

    /** Every step once, with little in it; prints what the steps print. */
    public static DemoOptions everyStepOnce() {
        return new DemoOptions(false, true, 0, 1, false, null);
    }
}
