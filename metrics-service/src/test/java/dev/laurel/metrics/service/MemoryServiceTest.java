package dev.laurel.metrics.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.contests.ContestPhase;
import dev.laurel.contracts.interactions.Commented;
import dev.laurel.contracts.interactions.Liked;
import dev.laurel.contracts.interactions.Unliked;
import dev.laurel.contracts.metrics.ArticleMetrics;
import dev.laurel.contracts.metrics.Tallies;
import dev.laurel.metrics.application.CountContest;
import dev.laurel.metrics.application.PartitionWork;
import dev.laurel.metrics.application.Partitions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Memory is bounded, and nobody's figures show it. */
class MemoryServiceTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2024-03-31");
    private static final Instant INSIDE = Instant.parse("2024-03-31T12:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Map<String, String> FORGETFUL = Map.of(
            "LAUREL_METRICS_IDLE_AFTER", "1ms",
            "LAUREL_METRICS_OVER_AFTER", "1ms",
            "LAUREL_METRICS_ROOM_CHECK", "100ms",
            "LAUREL_METRICS_SNAPSHOT_INTERVAL", "200ms");

    private final String contest = "contest-" + UUID.randomUUID();
    private final String article = "article-" + UUID.randomUUID();
    private static Wire wire;
    private static RunningService service;

    @BeforeAll
    static void start() {
        wire = new Wire();
        service = RunningService.start(FORGETFUL);
    }

    @AfterAll
    static void stop() {
        service.close();
        wire.close();
    }

    @Test
    void countsAnArticleThatWentFromMemoryAndIsEnteredLate() {
        var liked = new Liked(article, "r1", INSIDE, null);
        wire.tell(
                article,
                liked,
                new Liked(article, "r2", INSIDE, null),
                new Commented(article, "c1", "r1", INSIDE, null));
        awaitEvicted();
        long before = notHeld();
        wire.tell(article, liked, new Unliked(article, "r2", INSIDE.plusSeconds(1), null));
        wire.tell(article, new Liked(article, "r3", INSIDE.plusSeconds(2), null));
        await().atMost(LONG).until(() -> notHeld() >= before + 3);

        wire.contest(contest, 1, LAST_DAY, null);
        wire.entry(contest, article, 1);

        awaitCounted(new Tallies(0, 2, 1, 0));
        wire.tell(article, liked, new Liked(article, "r4", INSIDE, null));
        awaitCounted(new Tallies(0, 3, 1, 0));
        assertThat(service.bean(Partitions.class).isEvicted(article)).isFalse();
        Books.awaitBalance(wire, List.of(service));
    }

    @Test
    void freesAContestThatIsOverAndCountsItAgainWhenAsked() throws Exception {
        wire.contest(contest, 1, LAST_DAY, null);
        wire.entry(contest, article, 1);
        wire.tell(article, new Liked(article, "r1", INSIDE, null));
        awaitCounted(new Tallies(0, 1, 0, 0));
        wire.contest(contest, 2, LAST_DAY, null, ContestPhase.CLOSED);
        count();
        awaitSealed(1, new Tallies(0, 1, 0, 0));

        awaitEvicted();
        long before = notHeld();
        wire.tell(article, new Liked(article, "r2", INSIDE, null));
        await().atMost(LONG).until(() -> notHeld() > before);
        assertThat(newest().live()).isEqualTo(new Tallies(0, 1, 0, 0));
        count();

        awaitSealed(2, new Tallies(0, 2, 0, 0));
        assertThat(newest().live()).isEqualTo(new Tallies(0, 2, 0, 0));
        awaitEvicted();
        Books.awaitBalance(wire, List.of(service));
    }

    private void count() throws InterruptedException {
        await().atMost(LONG)
                .until(() -> service.bean(CountContest.class).find(contest).isPresent());
        assertThat(service.bean(CountContest.class).count(contest)).isInstanceOf(CountContest.Requested.class);
    }

    private void awaitEvicted() {
        await("gone from memory").atMost(LONG).until(() -> service.bean(Partitions.class)
                .isEvicted(article));
    }

    private static long notHeld() {
        return service.partitions().stream()
                .map(PartitionWork::counters)
                .mapToLong(counters -> counters.notHeld())
                .sum();
    }

    private ArticleMetrics newest() {
        return Objects.requireNonNull(wire.metrics(article));
    }

    private void awaitCounted(Tallies expected) {
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(wire.metrics(article)).isNotNull();
            assertThat(newest().counted()).hasSize(1);
            assertThat(newest().counted().get(0).tallies()).isEqualTo(expected);
        });
    }

    private void awaitSealed(int number, Tallies expected) {
        await().atMost(LONG).untilAsserted(() -> {
            ArticleMetrics.CountedTallies counted = newest().counted().get(0);
            assertThat(counted.seal()).extracting(ArticleMetrics.Seal::number).isEqualTo(number);
            assertThat(counted.tallies()).isEqualTo(expected);
        });
    }
}
