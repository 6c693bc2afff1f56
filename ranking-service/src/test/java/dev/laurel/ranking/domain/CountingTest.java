package dev.laurel.ranking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountingTest {

    private final Counting counting = new Counting(2);

    private static PartitionProgress progress(int partition, long offset, long covered, int seal) {
        return progress(partition, offset, covered, seal, Fixtures.CUT_OFF, "log", Fixtures.START);
    }

    private static PartitionProgress progress(
            int partition, long offset, long covered, int seal, Instant cutOff, String log, Instant at) {
        return new PartitionProgress(
                partition,
                log,
                offset,
                3,
                Fixtures.START.plusSeconds(offset),
                Map.of(0, covered),
                seal == 0 ? Map.of() : Map.of("spring", new PartitionProgress.ContestSeal(seal, cutOff, offset)),
                at);
    }

    private Sealing sealing() {
        return counting.sealing("spring", Fixtures.CUT_OFF);
    }

    @Test
    void isCompleteWhenEveryPartitionHasSealedAndItsTalliesAreRead() {
        counting.apply(progress(0, 10, 5, 1));
        assertThat(sealing().hasBegun()).isTrue();
        assertThat(sealing().isComplete()).isFalse();

        counting.apply(progress(1, 20, 7, 1));
        assertThat(sealing().isComplete()).isTrue();
        assertThat(sealing().visible()).isFalse();

        counting.talliesRead(0, 6);
        assertThat(sealing().visible()).isFalse();
        counting.talliesRead(0, 7);
        assertThat(sealing().visible()).isTrue();
        assertThat(sealing().sealed()).containsEntry(1, new Sealing.SealedPartition("log", 20));
    }

    @Test
    void startsOverWhenANewerCountBegins() {
        counting.apply(progress(0, 10, 5, 1));
        counting.apply(progress(1, 20, 7, 1));

        counting.apply(progress(0, 30, 9, 2));

        assertThat(sealing().number()).isEqualTo(2);
        assertThat(sealing().isComplete()).isFalse();
        assertThat(sealing().sealed()).containsOnlyKeys(0);
    }

    @Test
    void doesNotTakeACountForAnotherCutOff() {
        counting.apply(progress(0, 10, 5, 1, Fixtures.CUT_OFF.plusMillis(1), "log", Fixtures.START));

        assertThat(sealing().hasBegun()).isFalse();
    }

    @Test
    void ignoresOlderProgressOfTheSameLog() {
        counting.apply(progress(0, 10, 5, 1));

        assertThat(counting.apply(progress(0, 9, 99, 0))).isEqualTo(Outcome.STALE);
        assertThat(counting.apply(progress(0, 10, 4, 0))).isEqualTo(Outcome.STALE);
        assertThat(counting.apply(progress(0, 10, 5, 1))).isEqualTo(Outcome.DUPLICATE);
        assertThat(counting.apply(progress(0, 10, 6, 1))).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void takesANewLogWhateverItsOffset() {
        counting.apply(progress(0, 10, 5, 1));

        assertThat(counting.apply(progress(0, 1, 0, 0, Fixtures.CUT_OFF, "new", Fixtures.START.plusSeconds(1))))
                .isEqualTo(Outcome.APPLIED);
        assertThat(counting.apply(progress(0, 99, 0, 0, Fixtures.CUT_OFF, "log", Fixtures.START)))
                .isEqualTo(Outcome.STALE);
    }

    @Test
    void takesTheLatestMark() {
        counting.apply(progress(0, 10, 5, 0));
        counting.apply(progress(1, 20, 5, 0));

        assertThat(counting.eventTimeMark()).contains(Fixtures.START.plusSeconds(20));
    }

    @Test
    void tellsSinceWhenTheLogIsAhead() {
        counting.apply(reported(0, 10, 0, 0));
        assertThat(counting.delay()).isEqualTo(Duration.ZERO);

        counting.apply(reported(0, 11, 100, 10));
        counting.apply(reported(0, 50, 200, 40));
        assertThat(counting.delay()).isEqualTo(Duration.ofSeconds(30));

        // What had come by second 10 is counted; what had come by second 40 is not.
        counting.apply(reported(0, 200, 100, 45));
        assertThat(counting.delay()).isEqualTo(Duration.ofSeconds(5));

        counting.apply(reported(0, 300, 0, 50));
        assertThat(counting.delay()).isEqualTo(Duration.ZERO);
    }

    @Test
    void lagsNoMoreOnceNothingWaitsHoweverLongTheLogWasBelievedToBe() {
        counting.apply(reported(0, 100, 200, 10));

        counting.apply(reported(0, 299, 0, 12));

        assertThat(counting.delay()).isEqualTo(Duration.ZERO);
    }

    private static PartitionProgress reported(int partition, long offset, long lag, int second) {
        return new PartitionProgress(
                partition, "log", offset, lag, null, Map.of(), Map.of(), Fixtures.START.plusSeconds(second));
    }

    @Test
    void derivesThePhaseOfTheBoard() {
        Contest open = Fixtures.openContest();
        Contest closed = Fixtures.contest(2, Contest.Phase.CLOSED, new Manifest(0, "sha256:"));
        Sealing none = sealing();
        counting.apply(progress(0, 10, 0, 1));
        Sealing begun = sealing();
        counting.apply(progress(1, 10, 0, 1));
        Sealing complete = sealing();
        Instant before = Fixtures.START.minusMillis(1);
        Optional<Instant> noMark = Optional.empty();
        Optional<Instant> beforeCutOff = Optional.of(Fixtures.CUT_OFF.minusMillis(1));
        Optional<Instant> atCutOff = Optional.of(Fixtures.CUT_OFF);

        assertThat(BoardPhase.of(open, 0, none, noMark, 0, before)).isEqualTo(BoardPhase.NOT_STARTED);
        assertThat(BoardPhase.of(open, 0, none, noMark, 1, before)).isEqualTo(BoardPhase.RUNNING);
        assertThat(BoardPhase.of(open, 0, none, noMark, 0, Fixtures.START)).isEqualTo(BoardPhase.RUNNING);
        assertThat(BoardPhase.of(open, 0, none, beforeCutOff, 1, before)).isEqualTo(BoardPhase.RUNNING);
        assertThat(BoardPhase.of(open, 0, none, atCutOff, 1, before)).isEqualTo(BoardPhase.FROZEN);
        assertThat(BoardPhase.of(closed, 0, none, noMark, 1, before)).isEqualTo(BoardPhase.FROZEN);
        assertThat(BoardPhase.of(closed, 0, begun, atCutOff, 1, before)).isEqualTo(BoardPhase.COUNTING);
        assertThat(BoardPhase.of(closed, 0, complete, atCutOff, 1, before)).isEqualTo(BoardPhase.PROVISIONAL);
        assertThat(BoardPhase.of(closed, 1, complete, atCutOff, 1, before)).isEqualTo(BoardPhase.PUBLISHED);
    }
}
