package dev.laurel.metrics.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.Window;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final long T = 1_700_000_000_000L;
    private static final LogId LOG = new LogId("cluster", "topic", 7);
    private static final ArticleWindows WINDOWS = new ArticleWindows(4, List.of(new Window("c", T + 100)));

    @Test
    void bringsBackAllThatIsAFunctionOfTheLog() throws Exception {
        PartitionTally tally = tally();

        PartitionTally restored = read(write(tally));

        assertThat(restored.figures("a")).isEqualTo(tally.figures("a"));
        assertThat(restored.counters()).isEqualTo(tally.counters());
        assertThat(restored.seals()).isEqualTo(tally.seals());
        assertThat(restored.nextOffset()).isEqualTo(tally.nextOffset());
        assertThat(restored.startOffset()).isEqualTo(5);
        assertThat(restored.eventTimeMark()).isEqualTo(tally.eventTimeMark());
        assertThat(restored.log()).isEqualTo(tally.log());
        assertThat(write(restored)).isEqualTo(write(tally));
    }

    @Test
    void tellsTheSameVersionWheneverTheContestBecameKnown() throws Exception {
        ArticleWindows[] known = {WINDOWS};
        PartitionTally early = counted(known);
        known[0] = ArticleWindows.NONE;
        PartitionTally late = counted(known);
        known[0] = WINDOWS;
        late.windowsChanged("a");

        assertThat(late.figures("a")).isEqualTo(early.figures("a"));
        assertThat(read(write(late)).figures("a")).isEqualTo(early.figures("a"));
    }

    private static PartitionTally counted(ArticleWindows[] known) {
        var tally = new PartitionTally(LOG, 5, id -> known[0]);
        tally.apply(Told.reader(Interaction.Kind.LIKED, "a", "r1", T).toInteraction(), 5);
        tally.seal("c", 1, T + 100, 9);
        return tally;
    }

    @Test
    void refusesEverySegmentWithOneWrongBit() {
        byte[] bytes = write(tally());

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] damaged = bytes.clone();
            damaged[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> read(damaged)).as("bit %d", bit).isInstanceOf(UnsoundSnapshotException.class);
        }
    }

    @Test
    void refusesATruncatedOne() {
        byte[] bytes = write(tally());

        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length / 2)))
                .isInstanceOf(UnsoundSnapshotException.class);
        assertThatThrownBy(() -> read(new byte[2])).isInstanceOf(UnsoundSnapshotException.class);
    }

    @Test
    void refusesASnapshotThatLacksASegment() throws Exception {
        PartitionTally tally = tally();
        SnapshotCapture capture = SnapshotCapture.whole(tally);
        capture.step(2);
        byte[] first = capture.cut();
        capture.finish();
        byte[] second = capture.cut();

        assertThat(read(first, second).nextOffset()).isEqualTo(tally.nextOffset());
        assertThatThrownBy(() -> read(second)).hasMessageContaining("missing");
        assertThatThrownBy(() -> read(first)).hasMessageContaining("missing");
    }

    @Test
    void refusesASegmentOfAnotherLog() {
        byte[] bytes = write(tally());
        var reader = new SnapshotReader(new LogId("cluster", "another topic", 7), id -> WINDOWS, 0);

        assertThatThrownBy(() -> reader.read(bytes)).hasMessageContaining("it is of LogId");
    }

    @Test
    void writesOfTheChangesOnlyWhatChanged() throws Exception {
        var tally = new PartitionTally(LOG, 0, id -> WINDOWS);
        for (int i = 0; i < 10_000; i++) {
            tally.apply(Told.reader(Interaction.Kind.LIKED, "a", "r" + i, T).toInteraction(), i);
        }
        SnapshotCapture all = SnapshotCapture.whole(tally);
        all.finish();
        all.succeeded();
        tally.apply(Told.reader(Interaction.Kind.UNLIKED, "a", "r5", T + 1).toInteraction(), 10_000);
        tally.apply(Told.reader(Interaction.Kind.LIKED, "b", "r5", T + 1).toInteraction(), 10_001);

        SnapshotCapture changes = SnapshotCapture.changes(tally);
        changes.finish();

        byte[] whole = all.cut();
        byte[] more = changes.cut();
        assertThat(whole.length).isGreaterThan(200_000);
        assertThat(more.length).isLessThan(200);
        PartitionTally restored = read(whole, more);
        assertThat(restored.figures("a")).isEqualTo(tally.figures("a"));
        assertThat(restored.figures("b")).isEqualTo(tally.figures("b"));
    }

    @Test
    void writesAgainWhatWasTakenByACaptureThatFailed() throws Exception {
        PartitionTally tally = tally();
        SnapshotCapture all = SnapshotCapture.whole(tally);
        all.finish();
        all.succeeded();
        long next = tally.nextOffset();
        tally.apply(Told.reader(Interaction.Kind.UNLIKED, "a", "r2", T + 900).toInteraction(), next);
        tally.apply(Told.views("a", 5, T + 900).toInteraction(), next + 1);
        SnapshotCapture lost = SnapshotCapture.changes(tally);
        lost.finish();
        lost.failed();

        SnapshotCapture changes = SnapshotCapture.changes(tally);
        changes.finish();

        assertThat(read(all.cut(), changes.cut()).figures("a")).isEqualTo(tally.figures("a"));
    }

    @Test
    void refusesToCountARecordTwice() {
        PartitionTally tally = tally();
        Interaction fact = Told.reader(Interaction.Kind.LIKED, "a", "r9", T).toInteraction();

        assertThatThrownBy(() -> tally.apply(fact, tally.nextOffset() - 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsSubjectsApartThatShareHalfOfTheirFingerprint() {
        var rows = new SubjectRows(0);
        var kind = dev.laurel.metrics.domain.SubjectKind.LIKE;
        int one = rows.add(1, 1, kind, 0, -1, T, dev.laurel.metrics.domain.Occurrence.NO_SEQ, false, 0);
        int other = rows.add(1, 2, kind, 0, one, T, dev.laurel.metrics.domain.Occurrence.NO_SEQ, false, 1);

        assertThat(rows.find(1, 1)).isEqualTo(one);
        assertThat(rows.find(1, 2)).isEqualTo(other);
        assertThat(rows.find(1, 3)).isEqualTo(-1);
        assertThat(rows.find(2, 1)).isEqualTo(-1);
    }

    private static byte[] write(PartitionTally tally) {
        SnapshotCapture capture = SnapshotCapture.whole(tally);
        capture.finish();
        return capture.cut();
    }

    private static PartitionTally read(byte[]... segments) throws UnsoundSnapshotException {
        var reader = new SnapshotReader(LOG, id -> WINDOWS, 0);
        for (byte[] segment : segments) {
            reader.read(segment);
        }
        return reader.tally();
    }

    private static PartitionTally tally() {
        var tally = new PartitionTally(LOG, 5, id -> WINDOWS);
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
