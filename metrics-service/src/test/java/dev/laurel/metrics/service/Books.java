package dev.laurel.metrics.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.Topics;
import dev.laurel.metrics.application.PartitionWork;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/**
 * Goal R8: per partition the outcomes add up to the offset reached minus the offset started from, in memory and in what
 * the meters say. Waits until everything in the log is counted.
 */
final class Books {

    private static final int PARTITIONS = 12;

    private Books() {}

    static void awaitBalance(Wire wire, List<RunningService> services) {
        await("the books balance").atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            Map<TopicPartition, Long> ends = wire.interactionEnds();
            var counted = new TreeSet<Integer>();
            for (RunningService service : services) {
                var meters = service.bean(MeterRegistry.class);
                for (PartitionWork work : service.partitions()) {
                    int partition = work.log().partition();
                    long end = Objects.requireNonNull(ends.get(new TopicPartition(Topics.INTERACTIONS, partition)));
                    assertThat(counted.add(partition))
                            .as("one owner of %d", partition)
                            .isTrue();
                    assertBalance(work, meters, end);
                }
            }
            assertThat(counted).hasSize(PARTITIONS);
        });
    }

    private static void assertBalance(PartitionWork work, MeterRegistry meters, long end) {
        int partition = work.log().partition();
        long start = work.startOffset();
        assertThat(work.<Long>with(tally -> tally.nextOffset())).isEqualTo(end);
        assertThat(work.counters().received()).isEqualTo(end - start);
        assertThat(sum(meters, "laurel.metrics.records", partition)).isEqualTo(end - start);
        assertThat(sum(meters, "laurel.metrics.offset", partition)).isEqualTo(end);
        assertThat(sum(meters, "laurel.metrics.start.offset", partition)).isEqualTo(start);
    }

    private static long sum(MeterRegistry meters, String name, int partition) {
        return Math.round(meters.find(name).tag("partition", Integer.toString(partition)).gauges().stream()
                .mapToDouble(Gauge::value)
                .sum());
    }
}
