package dev.laurel.ranking.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How long counting lags behind the log of one partition: the time since the log had grown beyond what is counted now.
 * Known as finely as progress is reported, at best to the second.
 */
final class CountingDelay {

    private static final Duration GRAIN = Duration.ofSeconds(1);
    private static final int MOST_SAMPLES = 3_600;

    /** Ends of the log and when they were reported, oldest first; only those not counted yet. */
    private final Deque<Sample> uncounted = new ArrayDeque<>();

    private Instant reported = Instant.EPOCH;

    private record Sample(Instant at, long end) {}

    void report(PartitionProgress progress) {
        reported = progress.updatedAt();
        while (!uncounted.isEmpty() && uncounted.getFirst().end() <= progress.offset()) {
            uncounted.removeFirst();
        }
        if (progress.lag() == 0) {
            // Whatever was believed of the log's end before: nothing waits.
            uncounted.clear();
        }
        boolean fresh =
                uncounted.isEmpty() || !uncounted.getLast().at().plus(GRAIN).isAfter(reported);
        if (progress.lag() > 0 && fresh && uncounted.size() < MOST_SAMPLES) {
            uncounted.addLast(new Sample(reported, progress.offset() + progress.lag()));
        }
    }

    Duration delay() {
        return uncounted.isEmpty()
                ? Duration.ZERO
                : Duration.between(uncounted.getFirst().at(), reported);
    }
}
