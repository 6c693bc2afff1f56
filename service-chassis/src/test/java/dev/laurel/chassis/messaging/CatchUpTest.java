package dev.laurel.chassis.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** When a broadcast reader is ready. */
class CatchUpTest {

    private final CatchUp catchUp = new CatchUp("a", "b");

    @Test
    void isNotCaughtUpBeforeItKnowsItsGoal() {
        assertThat(catchUp.isCaughtUp()).isFalse();
    }

    @Test
    void isCaughtUpAtOnceWhenThereIsNothing() {
        catchUp.expect(Map.of());

        assertThat(catchUp.isCaughtUp()).isTrue();
    }

    @Test
    void waitsForTheLastRecordOfEveryPartition() {
        catchUp.expect(Map.of(new TopicPartition("a", 0), 3L, new TopicPartition("b", 1), 1L));

        catchUp.record("a", 0, 2);
        catchUp.record("b", 1, 1);
        assertThat(catchUp.isCaughtUp()).isFalse();
        assertThat(catchUp.missing()).containsExactly(Map.entry("a-0", 3L));

        catchUp.record("a", 0, 3);
        assertThat(catchUp.isCaughtUp()).isTrue();
    }

    @Test
    void endsTheWaitOfWhoeverNeedsAllOfIt() throws Exception {
        catchUp.expect(Map.of(new TopicPartition("a", 0), 1L));
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return catchUp.await(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(catchUp.await(Duration.ofMillis(10))).isFalse();
        catchUp.record("a", 0, 1);

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(true);
    }

    @Test
    void staysCaughtUp() {
        catchUp.expect(Map.of(new TopicPartition("a", 0), 3L));
        catchUp.record("a", 0, 5);

        catchUp.record("a", 0, 1);

        assertThat(catchUp.isCaughtUp()).isTrue();
    }
}
