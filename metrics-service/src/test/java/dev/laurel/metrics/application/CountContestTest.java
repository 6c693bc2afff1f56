package dev.laurel.metrics.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.metrics.domain.Seal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which count comes next, when two instances knew different cut-offs as they asked for the same one. */
class CountContestTest {

    private static final Instant CUT_OFF = Instant.parse("2024-04-01T00:00:00Z");

    private final ContestWindows windows = new ContestWindows();
    private final ProgressOverview overview = new ProgressOverview();
    private final Written written = new Written();
    private final CountContest counts = new CountContest(
            windows, overview, written, Clock.fixed(CUT_OFF.plusSeconds(60), ZoneOffset.UTC), Duration.ofSeconds(5));

    @Test
    void isOverWhenEveryPartitionHasSealedTheSame() throws InterruptedException {
        open();
        sealed(0, CUT_OFF);
        sealed(1, CUT_OFF);

        counts.countWhatIsDue();

        assertThat(written.numbers).isEmpty();
    }

    @Test
    void countsAgainWhenPartitionsHaveSealedDifferentCutOffs() throws InterruptedException {
        open();
        sealed(0, CUT_OFF.minusSeconds(3_600));
        sealed(1, CUT_OFF);

        counts.countWhatIsDue();

        assertThat(written.numbers).containsExactly(2);
    }

    private void open() {
        windows.contest(new ContestWindows.Contest("c", 1, 0, CUT_OFF, ZoneOffset.UTC, CUT_OFF, null));
    }

    private void sealed(int partition, Instant cutOff) {
        var seal = new Seal("c", 1, cutOff.toEpochMilli(), 9);
        overview.reached(partition, new ProgressOverview.Reached("topic", 10, List.of(seal)));
    }

    private static final class Written implements CountMarkers {

        private final List<Integer> numbers = new ArrayList<>();

        @Override
        public CompletableFuture<?> write(String contestId, int number, Instant cutOff, Instant now) {
            numbers.add(number);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public int partitions() {
            return 2;
        }
    }
}
