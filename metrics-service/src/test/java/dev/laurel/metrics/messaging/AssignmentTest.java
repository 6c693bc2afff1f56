package dev.laurel.metrics.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.contracts.Topics;
import dev.laurel.metrics.application.Checkpoint;
import dev.laurel.metrics.application.ContestWindows;
import dev.laurel.metrics.application.MetricsOutput;
import dev.laurel.metrics.application.PartitionWork;
import dev.laurel.metrics.application.Partitions;
import dev.laurel.metrics.application.Progress;
import dev.laurel.metrics.application.ProgressOverview;
import dev.laurel.metrics.application.PublishMetrics;
import dev.laurel.metrics.application.Snapshots;
import dev.laurel.metrics.application.TakeOver;
import dev.laurel.metrics.domain.ArticleFigures;
import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.tally.PartitionTally;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Two counting threads of one process, of which one took a partition over before the other heard of its loss. */
class AssignmentTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.INTERACTIONS, 0);

    private final ContestWindows windows = new ContestWindows();
    private final Partitions partitions = new Partitions(windows, articleId -> 0);
    private final Assignment assignment = new Assignment(
            partitions,
            new TakeOver(new NoSnapshots(), windows, log -> {}),
            new Checkpoint(
                    new PublishMetrics(
                            new Unwritten(), new ProgressOverview(), () -> true, Clock.systemUTC(), Duration.ZERO),
                    new NoSnapshots(),
                    Duration.ZERO),
            // Nothing can be loaded from a broker without an address; the tallies below are put there by hand.
            new InteractionsLog(Map.of()),
            new CatchUp());
    private final Consumer<byte[], byte[]> slow = new MockConsumer<>("none");
    private final Consumer<byte[], byte[]> next = new MockConsumer<>("none");

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

    private PartitionWork take(Consumer<?, ?> consumer) {
        assignment.onPartitionsAssigned(Assignment.BINDING, consumer, List.of(PARTITION), true);
        var tally = new PartitionTally(
                new LogId("cluster", "topic", 0), 0, article -> new ArticleWindows(1, List.of(), Set.of()));
        var work = new PartitionWork(new TakeOver.Start(tally, null), 0, Map.of());
        partitions.add(work);
        return work;
    }

    private static final class NoSnapshots implements Snapshots {

        @Override
        public Segment write(LogId log, byte[] content) {
            throw new AssertionError("nothing may be stored");
        }

        @Override
        public void complete(Manifest manifest, int unread) {
            throw new AssertionError("nothing may be stored");
        }

        @Override
        public List<Manifest> newestFirst(LogId log) {
            return List.of();
        }

        @Override
        public byte[] read(Segment segment) {
            throw new AssertionError("there is none");
        }
    }

    private static final class Unwritten implements MetricsOutput {

        @Override
        public CompletableFuture<Place> publish(ArticleFigures figures) {
            throw new AssertionError("nothing may be published");
        }

        @Override
        public CompletableFuture<Place> publish(Progress progress) {
            throw new AssertionError("nothing may be published");
        }
    }
}
