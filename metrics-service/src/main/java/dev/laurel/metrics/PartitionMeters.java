package dev.laurel.metrics;

import dev.laurel.metrics.application.PartitionWork;
import dev.laurel.metrics.application.Partitions;
import dev.laurel.metrics.domain.Counters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/**
 * The books of each partition. For every partition the sum of {@code laurel.metrics.records} over its outcomes equals
 * {@code laurel.metrics.offset} minus {@code laurel.metrics.start.offset}: nothing is dropped silently. Values belong to
 * the partition, not the instance: they survive restarts and move with it; where it is not counted they are NaN.
 */
final class PartitionMeters {

    private final MeterRegistry meters;
    private final Partitions partitions;

    PartitionMeters(MeterRegistry meters, Partitions partitions) {
        this.meters = meters;
        this.partitions = partitions;
    }

    void register(int partition) {
        records(partition, "applied", Counters::applied);
        records(partition, "duplicate", Counters::duplicate);
        records(partition, "stale", Counters::stale);
        records(partition, "dead-lettered", Counters::deadLettered);
        records(partition, "control", Counters::control);
        records(partition, "not-held", Counters::notHeld);
        gauge("laurel.metrics.late", partition, "Facts for a contest counted already", work -> work.counters()
                .late());
        gauge("laurel.metrics.decreases", partition, "View totals that went down", work -> work.counters()
                .decreases());
        gauge("laurel.metrics.start.offset", partition, "Where counting began", PartitionWork::startOffset);
        // Told by the tally, not worked out from its counters: the two must be able to differ.
        gauge("laurel.metrics.offset", partition, "First offset not counted", PartitionWork::reached);
        gauge("laurel.metrics.stored.offset", partition, "Offset of the newest snapshot", PartitionWork::stored);
        gauge("laurel.metrics.articles", partition, "Articles in memory", work -> work.extent()
                .articles());
        gauge("laurel.metrics.entries", partition, "Articles in memory that are in a contest", work -> work.extent()
                .entries());
        gauge("laurel.metrics.evicted", partition, "Articles whose facts are in the log only", work -> work.extent()
                .evicted());
        gauge("laurel.metrics.subjects", partition, "Likes, collects and comments in memory", work -> work.extent()
                .subjects());
        gauge("laurel.metrics.state.bytes", partition, "Estimate of the memory a partition takes", work -> work.extent()
                .bytes());
        gauge("laurel.metrics.lag", partition, "Records waiting", PartitionWork::lag);
    }

    private void records(int partition, String outcome, ToDoubleFunction<Counters> count) {
        Gauge.builder("laurel.metrics.records", () -> value(partition, work -> count.applyAsDouble(work.counters())))
                .description("What became of the records of a partition")
                .tag("partition", Integer.toString(partition))
                .tag("outcome", outcome)
                .register(meters);
    }

    private void gauge(String name, int partition, String description, ToDoubleFunction<PartitionWork> value) {
        Gauge.builder(name, () -> value(partition, value))
                .description(description)
                .tag("partition", Integer.toString(partition))
                .register(meters);
    }

    private double value(int partition, ToDoubleFunction<PartitionWork> value) {
        PartitionWork work = partitions.get(partition);
        return work == null ? Double.NaN : value.applyAsDouble(work);
    }
}
