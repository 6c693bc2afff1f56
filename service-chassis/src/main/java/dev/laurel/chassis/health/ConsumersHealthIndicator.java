package dev.laurel.chassis.health;

import dev.laurel.chassis.messaging.BindingContainers;
import dev.laurel.chassis.messaging.ConsumerProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * A health group of its own: DOWN when a partition of this instance has records waiting and has not moved for a while,
 * or when a binding's container does not run. Neither makes the service unready (it can still answer) nor should it be
 * restarted for it (a full store looks the same). Time counts from the first look that saw the partition waiting.
 */
final class ConsumersHealthIndicator extends AbstractHealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final BindingContainers bindings;
    private final ConsumerProgress progress;
    private final HealthAdmin admin;
    private final Duration stuckAfter;
    private final Clock clock;
    private final Map<TopicPartition, Waiting> waiting = new HashMap<>();

    /** A partition with records after {@code nextOffset}, first seen so at {@code since}. */
    private record Waiting(long nextOffset, Instant since) {}

    ConsumersHealthIndicator(
            BindingContainers bindings,
            ConsumerProgress progress,
            HealthAdmin admin,
            Duration stuckAfter,
            Clock clock) {
        super("Consumers cannot be looked at");
        this.bindings = bindings;
        this.progress = progress;
        this.admin = admin;
        this.stuckAfter = stuckAfter;
        this.clock = clock;
    }

    @Override
    protected synchronized void doHealthCheck(Health.Builder builder) throws Exception {
        noteStarts();
        Map<TopicPartition, Long> positions = ownPositions();
        Map<TopicPartition, Long> ends = admin.offsets(positions.keySet(), OffsetSpec.latest(), PATIENCE);
        waiting.keySet().retainAll(positions.keySet());
        var lags = new TreeMap<String, Long>();
        var stuck = new TreeMap<String, String>();
        Instant now = clock.instant();
        positions.forEach((partition, position) -> {
            long lag = ends.getOrDefault(partition, position) - position;
            if (lag <= 0) {
                waiting.remove(partition);
                return;
            }
            lags.put(partition.toString(), lag);
            Waiting before = waiting.get(partition);
            if (before == null || before.nextOffset() != position) {
                waiting.put(partition, new Waiting(position, now));
            } else if (Duration.between(before.since(), now).compareTo(stuckAfter) >= 0) {
                stuck.put(partition.toString(), "at " + position + " since " + before.since());
            }
        });
        List<String> stopped = stopped();
        builder.status(stuck.isEmpty() && stopped.isEmpty() ? "UP" : "DOWN")
                .withDetail("lag", lags)
                .withDetail("stuck", stuck)
                .withDetail("stopped", stopped);
    }

    /** A partition that has not moved yet starts at what its group committed, else at its beginning. */
    private void noteStarts() throws Exception {
        for (MessageListenerContainer container : bindings.containers()) {
            Set<TopicPartition> unknown = new HashSet<>(assigned(container));
            unknown.removeAll(progress.nextOffsets().keySet());
            if (unknown.isEmpty()) {
                continue;
            }
            var starts = new HashMap<>(admin.offsets(unknown, OffsetSpec.earliest(), PATIENCE));
            String group = container.getGroupId();
            if (group != null) {
                admin.committed(group, PATIENCE).forEach((partition, offset) -> starts.replace(partition, offset));
            }
            starts.forEach((partition, offset) -> progress.startsAt(partition, offset));
        }
    }

    /** Positions of partitions that are this instance's now; those of others are forgotten. */
    private Map<TopicPartition, Long> ownPositions() {
        Set<TopicPartition> assigned = new HashSet<>();
        bindings.containers().forEach(container -> assigned.addAll(assigned(container)));
        var positions = new HashMap<>(progress.nextOffsets());
        positions.keySet().removeIf(partition -> {
            boolean gone = bindings.topics().contains(partition.topic()) && !assigned.contains(partition);
            if (gone) {
                progress.revoked(partition.topic(), partition.partition());
            }
            return gone;
        });
        return positions;
    }

    private List<String> stopped() {
        var stopped = new ArrayList<String>();
        for (MessageListenerContainer container : bindings.containers()) {
            if (!container.isRunning()) {
                stopped.add(String.valueOf(container.getListenerId()));
            }
        }
        return stopped;
    }

    private static List<TopicPartition> assigned(MessageListenerContainer container) {
        var assigned = container.getAssignedPartitions();
        return assigned == null ? List.of() : List.copyOf(assigned);
    }
}
