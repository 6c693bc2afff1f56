package dev.laurel.metrics.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;

/**
 * One poison record in a hundred costs at most a fifth of the throughput, and every one of them is set aside with a cause.
 * Clean and poisoned backlogs are drained in turn by the same instance, so that whatever else the machine does hits both.
 */
@Tag("endurance")
class PoisonCostsLittleTest {

    private static final int RECORDS = 400_000;
    private static final int POISON_EVERY = 100;
    private static final int ROUNDS = 5;
    private static final double LEAST_SHARE = 0.8;
    private static final long AT = Instant.parse("2024-03-01T12:00:00Z").toEpochMilli();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void keepsFourFifthsOfTheThroughputWithOneRecordInAHundredPoisoned() {
        try (RunningService service = RunningService.start();
                Wire wire = new Wire()) {
            long before = letters(wire);
            List<Double> clean = new ArrayList<>();
            List<Double> poisoned = new ArrayList<>();
            drain(service, wire, -1, false);
            for (int round = 0; round < ROUNDS; round++) {
                clean.add(drain(service, wire, round, false));
                poisoned.add(drain(service, wire, round, true));
            }

            double share = median(poisoned) / median(clean);
            LoggerFactory.getLogger(getClass())
                    .info(String.format(
                            Locale.ROOT,
                            "clean %.0f records/s, with 1 %% poison %.0f records/s (medians of %d): %.2f; clean %s, poisoned %s",
                            median(clean),
                            median(poisoned),
                            ROUNDS,
                            share,
                            clean,
                            poisoned));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(letters(wire) - before)
                    .isEqualTo((long) ROUNDS * RECORDS / POISON_EVERY));
            assertThat(wire.records(Topics.deadLetters(Topics.INTERACTIONS, "metrics-service")))
                    .allMatch(letter -> letter.headers().lastHeader("laurel_cause_code") != null);
            assertThat(share).isGreaterThanOrEqualTo(LEAST_SHARE);
        }
    }

    /** Records a second while a backlog is counted, from the first record counted to the last. */
    private static double drain(RunningService service, Wire wire, int round, boolean poison) {
        var bindings = service.bean(BindingsLifecycleController.class);
        bindings.changeState("tallyInteractions-in-0", State.STOPPED);
        for (int i = 0; i < RECORDS; i++) {
            String article = "p-" + i % 1000;
            boolean bad = poison && i % POISON_EVERY == 0;
            wire.raw(article, (bad ? poison(article, i / POISON_EVERY) : fact(article, round, i)).getBytes(UTF_8));
        }
        wire.flush();
        long end = wire.interactionEnds().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        bindings.changeState("tallyInteractions-in-0", State.STARTED);
        long[] first = new long[2];
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> {
            long counted = counted(service);
            if (first[0] == 0 && counted > end - RECORDS) {
                first[0] = System.nanoTime();
                first[1] = counted;
            }
            return counted >= end;
        });
        return (end - first[1]) / ((System.nanoTime() - first[0]) / 1e9);
    }

    private static long counted(RunningService service) {
        var works = service.partitions();
        return works.size() < 12
                ? 0
                : works.stream()
                        .mapToLong(work -> work.startOffset() + work.counters().received())
                        .sum();
    }

    private static String fact(String article, int round, int i) {
        return "{\"kind\":\"liked\",\"articleId\":\"" + article + "\",\"readerId\":\"r" + round + "-" + i + "\",\"at\":"
                + (AT + i) + "}";
    }

    /** Five ways to be of no use, in turn. */
    private static String poison(String article, int n) {
        return switch (n % 5) {
            case 0 -> "{\"kind\":\"liked\",\"articleId\":\"" + article;
            case 1 -> "{\"kind\":\"liked\",\"articleId\":\"" + article + "\",\"at\":" + AT + "}";
            case 2 -> "{\"kind\":\"loved\",\"articleId\":\"" + article + "\",\"readerId\":\"r\",\"at\":" + AT + "}";
            case 3 -> "{\"kind\":\"liked\",\"articleId\":\"not-" + article + "\",\"readerId\":\"r\",\"at\":" + AT + "}";
            default -> "{\"kind\":\"liked\",\"articleId\":\"" + article + "\",\"readerId\":\"r\",\"at\":\"tomorrow\"}";
        };
    }

    private static long letters(Wire wire) {
        return wire.records(Topics.deadLetters(Topics.INTERACTIONS, "metrics-service"))
                .size();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
