package dev.laurel.benchmarks.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

class MeasuredTest {

    @Test
    void namesEveryBenchmarkThatJmhFound() {
        var silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);

        List<String> found = BenchmarkList.defaultList().getAll(silent, List.of()).stream()
                .map(BenchmarkListEntry::getUsername)
                .toList();

        assertThat(Measured.ALL).extracting(Measured::jmhName).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void choosesByPartsOfNames() {
        assertThat(Measured.named(List.of("Snapshot", "RoomMaking.evict")))
                .extracting(Measured::name)
                .containsExactly(
                        "SnapshotTaking.whole", "SnapshotTaking.changes", "SnapshotReading.read", "RoomMaking.evict");
        assertThat(Measured.named(List.of())).isEqualTo(Measured.ALL);
    }
}
