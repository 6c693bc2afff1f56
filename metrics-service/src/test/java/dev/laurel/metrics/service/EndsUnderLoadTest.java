package dev.laurel.metrics.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.Topics;
import dev.laurel.contracts.metrics.ArticleMetrics;
import dev.laurel.metrics.application.PartitionWork;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Instances that are killed, restarted and thrown out of their group while facts keep coming, second deliveries and
 * unusable records among them. Afterwards every like is counted once and every record stands in the books.
 */
@Tag("endurance")
class EndsUnderLoadTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2024-03-31");
    private static final Instant INSIDE = Instant.parse("2024-03-01T12:00:00Z");
    private static final int ARTICLES = 30;
    private static final int ALL = 12;
    /** Members that were killed before are missed after 10 s only, and the machine may be busy. */
    private static final Duration LONG = Duration.ofMinutes(2);

    private static final Map<String, String> OFTEN = Map.of("LAUREL_METRICS_SNAPSHOT_INTERVAL", "300ms");

    private final String contest = "contest-" + UUID.randomUUID();
    private final List<String> articles = new ArrayList<>();
    private final List<AutoCloseable> running = new ArrayList<>();
    private Wire wire;

    @BeforeEach
    void openContest() {
        wire = new Wire();
        for (int i = 0; i < ARTICLES; i++) {
            articles.add("article-" + i + "-" + UUID.randomUUID());
        }
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : running) {
            each.close();
        }
        wire.close();
    }

    @Test
    void losesNothingWhenProcessesAreKilled(@TempDir Path directory) {
        // Topics are there once a service has started.
        RunningService.start().close();
        publishContest();
        var load = new Load(articles, INSIDE, 1);
        for (int kill = 0; kill < 2; kill++) {
            ServiceProcess process = started(ServiceProcess.start(directory, OFTEN));
            awaitProgress(process);
            process.kill();
        }
        load.close();

        RunningService last = start(OFTEN);

        awaitFigures(load);
        Books.awaitBalance(wire, List.of(last));
        assertThat(deadLettersOf(articles)).isGreaterThanOrEqualTo(load.unusable());
    }

    @Test
    void makesNoDifferenceInARollingRestart() {
        RunningService first = start(OFTEN);
        publishContest();
        var load = new Load(articles, INSIDE, 2);
        RunningService second = start(OFTEN);
        awaitShared(first, second);
        first.close();
        RunningService third = start(OFTEN);
        awaitShared(second, third);
        second.kill();
        load.close();

        awaitFigures(load);
        Books.awaitBalance(wire, List.of(third));
    }

    @Test
    void dropsTheTallyOfAPartitionThatItLost() throws Exception {
        var impatient = new HashMap<String, String>();
        impatient.put("LAUREL_METRICS_SNAPSHOT_INTERVAL", "1h");
        impatient.put(
                "spring.cloud.stream.kafka.bindings.tallyInteractions-in-0.consumer.configuration.max.poll.interval.ms",
                "5000");
        RunningService stuck = start(impatient);
        publishContest();
        var load = new Load(articles, INSIDE, 3);
        awaitPartitions(stuck, ALL);
        RunningService other = start(OFTEN);
        awaitShared(stuck, other);
        List<PartitionWork> lost = stuck.partitions();
        await("more is counted than is stored").atMost(LONG).until(() -> lost.stream()
                .allMatch(work -> work.reached() > work.stored()));
        long[] storedBefore = lost.stream().mapToLong(PartitionWork::stored).toArray();
        int snapshotsBefore = stuck.snapshots();

        // Whoever holds a partition this long is taken for dead.
        var release = new CountDownLatch(1);
        List<Thread> holding = lost.stream().map(work -> hold(work, release)).toList();
        awaitPartitions(other, ALL);
        release.countDown();
        for (Thread thread : holding) {
            thread.join();
        }
        // It comes back into the group and starts from what the other has stored, not from what it had.
        awaitShared(stuck, other);
        load.close();

        assertThat(stuck.partitions()).doesNotContainAnyElementsOf(lost);
        assertThat(lost.stream().mapToLong(PartitionWork::stored).toArray()).isEqualTo(storedBefore);
        assertThat(stuck.snapshots()).isEqualTo(snapshotsBefore);
        awaitFigures(load);
        Books.awaitBalance(wire, List.of(stuck, other));
    }

    private static Thread hold(PartitionWork work, CountDownLatch release) {
        var thread = new Thread(() -> work.use(tally -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        thread.start();
        return thread;
    }

    private RunningService start(Map<String, String> settings) {
        return started(RunningService.start(settings));
    }

    private <T extends AutoCloseable> T started(T service) {
        running.add(service);
        return service;
    }

    private void publishContest() {
        wire.contest(contest, 1, LAST_DAY, null);
        articles.forEach(article -> wire.entry(contest, article, 1));
    }

    private static void awaitShared(RunningService one, RunningService other) {
        awaitPartitions(one, ALL / 2);
        awaitPartitions(other, ALL / 2);
    }

    private static void awaitPartitions(RunningService service, int expected) {
        await(expected + " partitions")
                .atMost(LONG)
                .until(() -> service.partitions().size() == expected);
    }

    /** The process has told of some thousand records more than were told of before. */
    private void awaitProgress(ServiceProcess process) {
        long before = told();
        await().atMost(LONG).until(() -> {
            process.requireAlive();
            return told() > before + 2_000;
        });
    }

    private long told() {
        return wire.progress().values().stream().mapToLong(p -> p.offset()).sum();
    }

    private void awaitFigures(Load load) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            Map<String, ArticleMetrics> metrics = wire.metrics();
            assertThat(articles).allSatisfy(article -> {
                assertThat(metrics).containsKey(article);
                assertThat(Objects.requireNonNull(metrics.get(article)).live().likes())
                        .isEqualTo(load.likes(article));
            });
        });
    }

    private long deadLettersOf(List<String> keys) {
        return wire.records(Topics.deadLetters(Topics.INTERACTIONS, "metrics-service")).stream()
                .map(letter -> letter.headers().lastHeader("laurel_origin_key"))
                .filter(Objects::nonNull)
                .filter(key -> keys.contains(new String(key.value(), UTF_8)))
                .count();
    }
}
