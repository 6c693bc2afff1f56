package dev.laurel.metrics.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final long T = 1_700_000_000_000L;
    private static final ArticleWindows WINDOWS = new ArticleWindows(4, List.of(new Window("c", T + 100)));

    @Test
    void bringsBackAllThatIsAFunctionOfTheLog() throws Exception {
        PartitionTally tally = tally();

        PartitionTally restored = SnapshotReader.read(SnapshotWriter.write(tally), id -> WINDOWS);

        assertThat(restored.figures("a")).isEqualTo(tally.figures("a"));
        assertThat(restored.counters()).isEqualTo(tally.counters());
        assertThat(restored.seals()).isEqualTo(tally.seals());
        assertThat(restored.nextOffset()).isEqualTo(tally.nextOffset());
        assertThat(restored.startOffset()).isEqualTo(5);
        assertThat(restored.eventTimeMark()).isEqualTo(tally.eventTimeMark());
        assertThat(restored.log()).isEqualTo(tally.log());
        assertThat(SnapshotWriter.write(restored)).isEqualTo(SnapshotWriter.write(tally));
    }

    @Test
    void refusesEverySnapshotWithOneWrongBit() {
        byte[] bytes = SnapshotWriter.write(tally());

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] damaged = bytes.clone();
            damaged[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> SnapshotReader.read(damaged, id -> WINDOWS))
                    .as("bit %d", bit)
                    .isInstanceOf(UnsoundSnapshotException.class);
        }
    }

    @Test
    void refusesATruncatedOne() {
        byte[] bytes = SnapshotWriter.write(tally());

        assertThatThrownBy(() -> SnapshotReader.read(java.util.Arrays.copyOf(bytes, bytes.length / 2), id -> WINDOWS))
                .isInstanceOf(UnsoundSnapshotException.class);
        assertThatThrownBy(() -> SnapshotReader.read(new byte[2], id -> WINDOWS))
                .isInstanceOf(UnsoundSnapshotException.class);
    }

    @Test
    void refusesToCountARecordTwice() {
        PartitionTally tally = tally();
        Interaction fact = Told.reader(Interaction.Kind.LIKED, "a", "r9", T).toInteraction();

        assertThatThrownBy(() -> tally.apply(fact, tally.nextOffset() - 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsSubjectsApartThatShareHalfOfTheirFingerprint() {
        var rows = new SubjectRows();
        var kind = dev.laurel.metrics.domain.SubjectKind.LIKE;
        int one = rows.add(1, 1, kind, 0, -1, T, dev.laurel.metrics.domain.Occurrence.NO_SEQ, false, 0);
        int other = rows.add(1, 2, kind, 0, one, T, dev.laurel.metrics.domain.Occurrence.NO_SEQ, false, 1);

        assertThat(rows.find(1, 1)).isEqualTo(one);
        assertThat(rows.find(1, 2)).isEqualTo(other);
        assertThat(rows.find(1, 3)).isEqualTo(-1);
        assertThat(rows.find(2, 1)).isEqualTo(-1);
    }

    private static PartitionTally tally() {
        var tally = new PartitionTally(new LogId("cluster", "topic", 7), 5, id -> WINDOWS);
        long offset = 5;
        for (Told told : List.of(
                Told.reader(Interaction.Kind.LIKED, "a", "r1", T),
                Told.reader(Interaction.Kind.UNLIKED, "a", "r1", T + 200),
                Told.reader(Interaction.Kind.LIKED, "a", "r2", T + 1).withSeq(-4),
                Told.reader(Interaction.Kind.LIKED, "a", "r2", T + 1).withSeq(9),
                Told.reader(Interaction.Kind.COMMENTED, "a", "k1", T),
                Told.reader(Interaction.Kind.COMMENT_REMOVED, "a", "k1", T + 3),
                Told.views("a", 70, T + 5),
                Told.views("a", 60, T + 6))) {
            tally.apply(told.toInteraction(), offset++);
        }
        tally.seal("c", 2, T + 100, offset++);
        tally.apply(Told.reader(Interaction.Kind.COLLECTED, "a", "r1", T).toInteraction(), offset++);
        tally.reject(offset++);
        tally.skipTo(offset + 2);
        return tally;
    }
}
