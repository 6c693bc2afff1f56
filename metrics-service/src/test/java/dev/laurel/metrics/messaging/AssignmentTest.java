package dev.laurel.metrics.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.contracts.Topics;
import dev.laurel.metrics.application.Checkpoint;
import dev.laurel.metrics.application.ContestWindows;
import dev.laurel.metrics.application.PartitionWork;
import dev.laurel.metrics.application.Partitions;
import dev.laurel.metrics.application.ProgressOverview;
import dev.laurel.metrics.application.PublishMetrics;
import dev.laurel.metrics.application.TakeOver;
import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.tally.PartitionTally;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two counting threads of one process, of which one took a partition over before the other heard of its loss. */
class AssignmentTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.INTERACTIONS, 0);

    private final CatchUp contests = new CatchUp();
    private final InMemorySnapshots snapshots = new InMemorySnapshots();
    private final ContestWindows windows = new ContestWindows();
    private final Partitions partitions = new Partitions(windows, articleId -> 0);
    private final Assignment assignment = new Assignment(
            partitions,
            new TakeOver(snapshots, windows, log -> {}),
            new Checkpoint(
                    new PublishMetrics(
                            new NoOutput(), new ProgressOverview(), () -> false, Clock.systemUTC(), Duration.ZERO),
                    snapshots,
                    Duration.ZERO),
            // Nothing can be loaded from a broker without an address; the tallies below are put there by hand.
            new InteractionsLog(Map.of()),
            contests);
    private final Consumer<byte[], byte[]> slow = new MockConsumer<>("none");
    private final Consumer<byte[], byte[]> next = new MockConsumer<>("none");

    @BeforeEach
    void knowsAllContests() {
        contests.expect(Map.of());
    }

    @Test
    void dropsWhatItsConsumerLost() {
        take(slow);

        assignment.onPartitionsLost(slow, List.of(PARTITION));

        assertThat(partitions.get(0)).isNull();
        assertThat(assignment.consumer(0)).isNull();
    }

    @Test
    void leavesATallyToTheConsumerThatTookItOver() {
        take(slow);
        PartitionWork taken = take(next);

        assignment.onPartitionsLost(slow, List.of(PARTITION));
        assignment.onPartitionsRevokedBeforeCommit(Assignment.BINDING, slow, List.of(PARTITION));

        assertThat(partitions.get(0)).isSameAs(taken);
        assertThat(assignment.consumer(0)).isSameAs(next);
    }

    @Test
    void asksAStoreThatIsAwayOnceAndNotForEachPartition() {
        var partitionsOfIt = IntStream.range(0, 12)
                .mapToObj(partition -> new TopicPartition(Topics.INTERACTIONS, partition))
                .toList();
        assignment.onPartitionsAssigned(Assignment.BINDING, next, partitionsOfIt, true);
        partitionsOfIt.forEach(partition -> partitions.add(counted(partition.partition())));
        snapshots.away(true);

        assignment.onPartitionsRevokedBeforeCommit(Assignment.BINDING, next, partitionsOfIt);

        assertThat(snapshots.askedInVain()).isEqualTo(1);
        assertThat(partitions.all()).isEmpty();
    }

    private static PartitionWork counted(int partition) {
        var tally = new PartitionTally(
                new LogId("cluster", "topic", partition), 0, article -> new ArticleWindows(0, List.of(), Set.of()));
        tally.reject(0);
        return new PartitionWork(new TakeOver.Start(tally, null), 0, Map.of());
    }

    private PartitionWork take(Consumer<?, ?> consumer) {
        assignment.onPartitionsAssigned(Assignment.BINDING, consumer, List.of(PARTITION), true);
        var tally = new PartitionTally(
                new LogId("cluster", "topic", 0), 0, article -> new ArticleWindows(1, List.of(), Set.of()));
        var work = new PartitionWork(new TakeOver.Start(tally, null), 0, Map.of());
        partitions.add(work);
        return work;
    }
}
