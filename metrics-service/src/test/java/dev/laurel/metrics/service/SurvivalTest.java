package dev.laurel.metrics.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.Topics;
import dev.laurel.contracts.interactions.Liked;
import dev.laurel.contracts.interactions.Unliked;
import dev.laurel.contracts.metrics.ArticleMetrics;
import dev.laurel.contracts.metrics.Tallies;
import dev.laurel.localstack.LocalDocumentStore;
import dev.laurel.metrics.application.PartitionWork;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends of every kind, rebalances, and the same figures afterwards. */
@Tag("guarantees")
class SurvivalTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2024-03-31");
    private static final Instant INSIDE = Instant.parse("2024-03-31T12:00:00Z");
    private static final int ARTICLES = 40;
    private static final Map<String, String> NO_SCHEDULE = Map.of("LAUREL_METRICS_SNAPSHOT_INTERVAL", "1h");

    private final String contest = "contest-" + UUID.randomUUID();
    private final List<String> articles = new ArrayList<>();
    private final List<RunningService> running = new ArrayList<>();
    private Wire wire;

    @BeforeEach
    void openContest() {
        wire = new Wire();
        for (int i = 0; i < ARTICLES; i++) {
            articles.add("article-" + i + "-" + UUID.randomUUID());
        }
    }

    @AfterEach
    void stop() {
        running.forEach(RunningService::close);
        wire.close();
    }

    @Test
    void goesOnFromTheSnapshotOfAGoodEnd() {
        RunningService first = start(NO_SCHEDULE);
        publishContest();
        likes(0, 10);
        awaitLikes(10);
        first.close();

        RunningService second = start(NO_SCHEDULE);

        awaitAllPartitions(second);
        assertThat(second.partitions()).allSatisfy(work -> assertThat(work.stored())
                .isEqualTo(work.startOffset() + work.counters().received()));
        likes(5, 20);
        awaitLikes(20);
        assertBooksBalance(List.of(second));
    }

    @Test
    void countsAgainAfterAKillWhatWasNotStored() {
        RunningService first = start(NO_SCHEDULE);
        publishContest();
        likes(0, 10);
        awaitLikes(10);
        List<Long> stored =
                first.partitions().stream().map(PartitionWork::stored).toList();
        first.kill();

        RunningService second = start(NO_SCHEDULE);

        awaitAllPartitions(second);
        assertThat(second.partitions().stream().map(PartitionWork::stored).toList())
                .containsExactlyInAnyOrderElementsOf(stored);
        likes(10, 12);
        awaitLikes(12);
        assertThat(second.partitions().stream().mapToLong(work -> work.log().partition()))
                .hasSize(12);
        assertBooksBalance(List.of(second));
    }

    @Test
    void storesOnScheduleAndCommitsAfterwards() {
        RunningService service = start(Map.of("LAUREL_METRICS_SNAPSHOT_INTERVAL", "200ms"));
        publishContest();
        likes(0, 3);
        awaitLikes(3);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var ends = wire.interactionEnds();
            var committed = wire.committed("metrics-service");
            assertThat(service.partitions()).allSatisfy(work -> {
                var partition =
                        new TopicPartition(Topics.INTERACTIONS, work.log().partition());
                assertThat(work.stored()).isEqualTo(ends.get(partition));
                assertThat(committed).containsEntry(partition, work.stored());
            });
        });
    }

    @Test
    void countsOnWhileTheStoreIsAwayAndStoresWhenItIsBack(@TempDir Path directory) {
        Path file = directory.resolve("store");
        int port;
        RunningService service;
        try (LocalDocumentStore store = LocalDocumentStore.start(file)) {
            port = URI.create(store.uri()).getPort();
            service = start(Map.of(
                    "MONGODB_URI",
                    store.uri() + "/?serverSelectionTimeoutMS=5000",
                    "LAUREL_METRICS_SNAPSHOT_INTERVAL",
                    "200ms"));
            publishContest();
            likes(0, 3);
            awaitLikes(3);
            awaitAllStored(service);
        }

        likes(3, 10);
        awaitLikes(10);

        assertThat(service.partitions()).anySatisfy(work -> assertThat(work.stored())
                .isLessThan(work.startOffset() + work.counters().received()));
        try (LocalDocumentStore back = LocalDocumentStore.start(file, port)) {
            assertThat(back.uri()).endsWith(":" + port);
            awaitAllStored(service);
            service.close();
        }
    }

    @Test
    void makesNoDifferenceWhenInstancesComeAndGo() {
        Map<String, String> often = Map.of("LAUREL_METRICS_SNAPSHOT_INTERVAL", "300ms");
        RunningService first = start(often);
        publishContest();
        likes(0, 10);
        RunningService second = start(often);
        likes(10, 20);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        first.partitions().size() * second.partitions().size())
                .isEqualTo(36));
        likes(20, 30);
        unlikes(0, 5);
        first.close();
        likes(25, 40);

        awaitLikes(35);

        awaitAllPartitions(second);
        assertBooksBalance(List.of(second));
    }

    private RunningService start(Map<String, String> settings) {
        RunningService service = RunningService.start(settings);
        running.add(service);
        return service;
    }

    private void publishContest() {
        wire.contest(contest, 1, LAST_DAY, null);
        articles.forEach(article -> wire.entry(contest, article, 1));
    }

    private void likes(int from, int to) {
        for (String article : articles) {
            for (int reader = from; reader < to; reader++) {
                wire.tell(article, new Liked(article, "r" + reader, INSIDE, null));
            }
        }
    }

    private void unlikes(int from, int to) {
        for (String article : articles) {
            for (int reader = from; reader < to; reader++) {
                wire.tell(article, new Unliked(article, "r" + reader, INSIDE.plusSeconds(1), null));
            }
        }
    }

    private void awaitLikes(long expected) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    Map<String, ArticleMetrics> metrics = wire.metrics();
                    assertThat(articles).allSatisfy(article -> {
                        assertThat(metrics).containsKey(article);
                        assertThat(Objects.requireNonNull(metrics.get(article)).counted())
                                .extracting(ArticleMetrics.CountedTallies::tallies)
                                .containsExactly(new Tallies(0, expected, 0, 0));
                    });
                });
    }

    private static void awaitAllStored(RunningService service) {
        awaitAllPartitions(service);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(service.partitions()).allSatisfy(work -> assertThat(work.stored())
                        .isEqualTo(work.startOffset() + work.counters().received())));
    }

    private static void awaitAllPartitions(RunningService service) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(service.partitions()).hasSize(12));
    }

    private void assertBooksBalance(List<RunningService> services) {
        Books.awaitBalance(wire, services);
    }
}
