package dev.laurel.metrics.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.metrics.application.PartitionWork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;

/**
 * Goal R5: two instances under load of which one leaves and joins again and again. A partition's pause is a time in which
 * nobody counts it although facts keep coming; each partition gives one pause per leaving and joining, its longest.
 */
@Tag("endurance")
class RebalanceStormTest {

    private static final String BINDING = "tallyInteractions-in-0";
    private static final int REBALANCES = 40;
    private static final int PARTITIONS = 12;
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration P99 = Duration.ofSeconds(5);

    private final String contest = "contest-" + UUID.randomUUID();
    private final List<String> articles = new ArrayList<>();
    private final List<RunningService> running = new ArrayList<>();
    private Wire wire;

    @BeforeEach
    void open() {
        wire = new Wire();
        for (int i = 0; i < 120; i++) {
            articles.add("article-" + i + "-" + UUID.randomUUID());
        }
    }

    @AfterEach
    void stop() {
        running.forEach(RunningService::close);
        wire.close();
    }

    @Test
    void pausesShortlyAndMakesNoDifference() {
        RunningService stays = start();
        wire.contest(contest, 1, LocalDate.parse("2024-03-31"), null);
        articles.forEach(article -> wire.entry(contest, article, 1));
        RunningService comesAndGoes = start();
        awaitShared(stays, comesAndGoes);
        var load = new Load(articles, Instant.parse("2024-03-01T12:00:00Z"), 5);
        var pauses = new ArrayList<Long>();
        try (var watch = new Watch(running)) {
            for (int i = 0; i < REBALANCES / 2; i++) {
                change(comesAndGoes, State.STOPPED);
                await().atMost(LONG).until(() -> stays.partitions().size() == PARTITIONS);
                watch.awaitMoving();
                change(comesAndGoes, State.STARTED);
                awaitShared(stays, comesAndGoes);
                watch.awaitMoving();
                pauses.addAll(watch.longestPauses());
            }
        }
        load.close();

        pauses.sort(null);
        long p99 = pauses.get((int) Math.ceil(pauses.size() * 0.99) - 1);
        System.out.printf(
                "[rebalance storm] %d rebalances, %d pauses: median %d ms, p99 %d ms, longest %d ms%n",
                REBALANCES, pauses.size(), pauses.get(pauses.size() / 2), p99, pauses.get(pauses.size() - 1));
        awaitFigures(load);
        Books.awaitBalance(wire, running);
        assertThat(Duration.ofMillis(p99)).isLessThanOrEqualTo(P99);
    }

    private RunningService start() {
        RunningService service = RunningService.start(Map.of());
        running.add(service);
        return service;
    }

    private static void change(RunningService service, State state) {
        service.bean(BindingsLifecycleController.class).changeState(BINDING, state);
    }

    private static void awaitShared(RunningService one, RunningService other) {
        await().atMost(LONG)
                .until(() -> one.partitions().size() == PARTITIONS / 2
                        && other.partitions().size() == PARTITIONS / 2);
    }

    private void awaitFigures(Load load) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            var metrics = wire.metrics();
            assertThat(articles).allSatisfy(article -> {
                assertThat(metrics).containsKey(article);
                assertThat(Objects.requireNonNull(metrics.get(article)).live().likes())
                        .isEqualTo(load.likes(article));
            });
        });
    }

    /** Looks every few milliseconds how far each partition is counted by whoever has it. */
    private static final class Watch implements AutoCloseable {

        private static final long LOOK_NANOS = 5_000_000;

        private final List<RunningService> services;
        private final AtomicLongArray reached = new AtomicLongArray(PARTITIONS);
        private final AtomicLongArray movedAt = new AtomicLongArray(PARTITIONS);
        private final AtomicLongArray longest = new AtomicLongArray(PARTITIONS);
        private final AtomicBoolean ended = new AtomicBoolean();
        private final Thread thread = new Thread(this::run, "watch");

        Watch(List<RunningService> services) {
            this.services = List.copyOf(services);
            for (int partition = 0; partition < PARTITIONS; partition++) {
                movedAt.set(partition, System.nanoTime());
            }
            thread.start();
        }

        private void run() {
            while (!ended.get()) {
                for (RunningService service : services) {
                    for (PartitionWork work : service.partitions()) {
                        look(work.log().partition(), work.reached());
                    }
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }

        private void look(int partition, long now) {
            if (now > reached.get(partition)) {
                long moment = System.nanoTime();
                long pause = moment - movedAt.get(partition);
                longest.accumulateAndGet(partition, pause, Math::max);
                reached.set(partition, now);
                movedAt.set(partition, moment);
            }
        }

        /** Waits until every partition has moved on from where it is now: a pause that has begun has ended. */
        void awaitMoving() {
            long[] before = new long[PARTITIONS];
            Arrays.setAll(before, reached::get);
            await().atMost(LONG).until(() -> {
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    if (reached.get(partition) == before[partition]) {
                        return false;
                    }
                }
                return true;
            });
        }

        /** The longest pause of each partition since this was asked last, in milliseconds. */
        List<Long> longestPauses() {
            var pauses = new ArrayList<Long>();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                pauses.add(longest.getAndSet(partition, 0) / 1_000_000);
            }
            return pauses;
        }

        @Override
        public void close() {
            ended.set(true);
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
