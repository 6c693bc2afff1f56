package dev.laurel.metrics.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.HoldingLimits;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.Outcome;
import dev.laurel.metrics.domain.Seal;
import dev.laurel.metrics.domain.Window;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An entry of a contest that is over goes, and comes back when something about the contest changes. */
class EvictionTest {

    private static final long T = 1_700_000_000_000L;
    private static final LogId LOG = new LogId("cluster", "topic", 7);
    private static final HoldingLimits OVER = new HoldingLimits(0, Long.MAX_VALUE, Set.of("c"), 0);

    private ArticleWindows windows = windows(4);
    private final PartitionTally tally = counted();

    @Test
    void staysAwayWhileNothingChanges() {
        tally.evict(OVER);

        tally.windowsChanged("a");
        tally.settle();

        assertThat(tally.isEvicted("a")).isTrue();
        assertThat(tally.figures("a")).isNull();
        assertThat(tally.returning()).isEmpty();
        assertThat(tally.settledSeals()).extracting(Seal::number).containsExactly(1);
        assertThat(like("r2", 2)).isEqualTo(Outcome.NOT_HELD);
        assertThat(tally.counters().received()).isEqualTo(3);
    }

    @Test
    void comesBackWhenItsContestIsCountedAnew() {
        tally.evict(OVER);
        like("r2", 2);
        tally.seal("c", 2, T + 100, 3);

        tally.settle();

        assertThat(tally.returning()).containsExactly("a");
        assertThat(tally.settledSeals()).isEmpty();
        assertThat(like("r3", 4)).isEqualTo(Outcome.APPLIED);
        assertThat(tally.figures("a")).isNull();

        tally.bringBack(past(), List.of("a"));

        assertThat(tally.figures("a")).isNotNull().satisfies(figures -> {
            assertThat(figures.live().likes()).isEqualTo(3);
            assertThat(figures.counted().get(0).figures().likes()).isEqualTo(2);
            assertThat(figures.counted().get(0).readers()).isEqualTo(2);
        });
        assertThat(tally.settledSeals()).extracting(Seal::number).containsExactly(2);
        assertThat(tally.isEvicted("a")).isFalse();
    }

    @Test
    void comesBackWhenItsContestsChange() {
        tally.evict(OVER);

        windows = windows(5);
        tally.windowsChanged("a");
        tally.settle();

        assertThat(tally.returning()).containsExactly("a");
    }

    @Test
    void isOnItsWayBackStillAfterARestart() throws Exception {
        tally.evict(OVER);
        windows = windows(5);
        tally.windowsChanged("a");
        tally.settle();

        SnapshotCapture capture = SnapshotCapture.whole(tally);
        capture.finish();
        var reader = new SnapshotReader(LOG, id -> windows, 0);
        reader.read(capture.cut());

        assertThat(reader.tally().returning()).containsExactly("a");
    }

    @Test
    void waitsUntilTheFiguresAreTold() {
        like("r2", 2);

        assertThat(tally.evict(OVER)).isZero();
        tally.takeUnpublished();
        assertThat(tally.evict(OVER)).isEqualTo(1);
    }

    @Test
    void waitsUntilItIsWorthTheWork() {
        for (int i = 0; i < 100; i++) {
            tally.apply(Told.reader(Interaction.Kind.LIKED, "idle", "r" + i, T).toInteraction(), 2 + i);
        }

        assertThat(tally.evict(new HoldingLimits(0, Long.MAX_VALUE, Set.of("c"), 50)))
                .isZero();
        assertThat(tally.evict(new HoldingLimits(0, 100, Set.of("c"), 50))).isEqualTo(2);
    }

    private Outcome like(String reader, long offset) {
        return tally.apply(
                Told.reader(Interaction.Kind.LIKED, "a", reader, T + offset).toInteraction(), offset);
    }

    private PartitionTally counted() {
        var counted = new PartitionTally(LOG, 0, id -> id.equals("a") ? windows : ArticleWindows.NONE);
        counted.apply(Told.reader(Interaction.Kind.LIKED, "a", "r1", T).toInteraction(), 0);
        counted.seal("c", 1, T + 100, 1);
        counted.takeUnpublished();
        return counted;
    }

    /** What the log says up to offset 4. */
    private static PartitionTally past() {
        var past = new PartitionTally(LOG, 0, id -> ArticleWindows.NONE);
        past.apply(Told.reader(Interaction.Kind.LIKED, "a", "r1", T).toInteraction(), 0);
        past.apply(Told.reader(Interaction.Kind.LIKED, "a", "r2", T + 2).toInteraction(), 2);
        past.skipTo(4);
        return past;
    }

    private static ArticleWindows windows(long version) {
        return new ArticleWindows(version, List.of(new Window("c", T + 100)));
    }
}
