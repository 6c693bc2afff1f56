package dev.laurel.benchmarks.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DomainReportTest {

    @Test
    void showsMediansWithTheirSpreadInReadableUnits() {
        var row = new DomainReport.Row(
                "SnapshotTaking.whole",
                "write a whole snapshot",
                Map.of("events", "1000000"),
                List.of(3.5e8, 1.2e9, 3e8),
                List.of(2.5e8, 3e8, 2e8),
                Map.of("bytes", 23e6, "heapBytesPerEvent", 83.6, "longestHoldNanos", 9.2e6));

        assertThat(row.markdown())
                .isEqualToIgnoringNewLines("| write a whole snapshot | 1,000,000 events | 350 ms | 300 ms–1.20 s |"
                        + " **250 ms** | 200 ms–300 ms | 3 | 23 MB, 84 B of heap per event, held 9.2 ms at most |");
    }

    @Test
    void showsWhichFactsWereCounted() {
        var row = new DomainReport.Row(
                "FactCounting.count",
                "count a fact",
                Map.of("events", "1000", "told", "NEW_LIKE"),
                List.of(500.0),
                List.of(400.0),
                Map.of());

        assertThat(row.markdown()).startsWith("| count a fact | new like, 1,000 events | 500 ns |");
    }
}
