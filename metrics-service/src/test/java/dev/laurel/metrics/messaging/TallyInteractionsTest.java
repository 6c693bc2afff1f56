package dev.laurel.metrics.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.interactions.Liked;
import dev.laurel.metrics.application.Checkpoint;
import dev.laurel.metrics.application.ContestWindows;
import dev.laurel.metrics.application.PartitionWork;
import dev.laurel.metrics.application.Partitions;
import dev.laurel.metrics.application.ProgressOverview;
import dev.laurel.metrics.application.PublishMetrics;
import dev.laurel.metrics.application.TakeOver;
import dev.laurel.metrics.domain.LogId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.messaging.support.GenericMessage;

/** What a batch does to the tally of its partition when something is wrong with it or with who brings it. */
class TallyInteractionsTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.INTERACTIONS, 0);
    private static final Instant INSIDE = Instant.parse("2024-03-01T12:00:00Z");

    private final ContestWindows windows = new ContestWindows();
    private final Partitions partitions = new Partitions(windows, articleId -> 0);
    private final InteractionsLog log = new InteractionsLog(new LogId("cluster", "topic", 0), 1);
    private final CatchUp contests = new CatchUp();
    private final InMemorySnapshots snapshots = new InMemorySnapshots();
    private final Assignment assignment = new Assignment(
            partitions,
            new TakeOver(snapshots, windows, refused -> {}),
            new Checkpoint(
                    new PublishMetrics(
                            new NoOutput(), new ProgressOverview(), () -> true, Clock.systemUTC(), Duration.ZERO),
                    snapshots,
                    Duration.ZERO),
            log,
            contests);
    private CompletableFuture<RecordMetadata> acknowledged = CompletableFuture.completedFuture(null);
    private final DeadLetters letters = (record, why) -> acknowledged;
    private final TallyInteractions tallying = new TallyInteractions(assignment, log, letters);
    private final MockConsumer<byte[], byte[]> consumer = consumer();

    @BeforeEach
    void assign() {
        contests.expect(Map.of());
        assignment.onPartitionsAssigned(Assignment.BINDING, consumer, List.of(PARTITION), true);
    }

    @Test
    void believesAGapOnlyAfterItWasReadAgain() {
        tell(0, 7);

        assertThat(work().reached()).isEqualTo(1);
        assertThat(consumer.position(PARTITION)).isEqualTo(1);

        tell(7);

        assertThat(work().reached()).isEqualTo(8);
        assertThat(work().counters().control()).isEqualTo(6);
    }

    @Test
    void doesNotBelieveAGapBecauseTheSameBatchIsTriedAgain() {
        List<ConsumerRecord<byte[], byte[]>> batch = List.of(like(0), like(7));
        tallying.accept(new GenericMessage<>(batch));

        tallying.accept(new GenericMessage<>(batch));

        assertThat(work().reached()).isEqualTo(1);
        assertThat(consumer.position(PARTITION)).isEqualTo(1);
    }

    @Test
    void doesNotBelieveAGapThatWasBelievedOfAnotherPlace() {
        tell(0, 7);
        tell(7);
        assignment.onPartitionsLost(consumer, List.of(PARTITION));
        assignment.onPartitionsAssigned(Assignment.BINDING, consumer, List.of(PARTITION), false);

        tell(7);

        assertThat(work().reached()).isZero();
        assertThat(consumer.position(PARTITION)).isZero();
    }

    @Test
    void leavesATallyAloneThatAnotherThreadCountsByNow() throws InterruptedException {
        var slow = new Thread(() -> tell(0, 1));
        slow.start();
        slow.join();

        assertThat(work().reached()).isZero();
    }

    @Test
    void loadsAPartitionWhenTheStoreIsBackThoughNoFactComes() {
        assignment.onPartitionsLost(consumer, List.of(PARTITION));
        snapshots.away(true);
        assignment.onPartitionsAssigned(Assignment.BINDING, consumer, List.of(PARTITION), false);
        assertThat(partitions.get(0)).isNull();
        assertThat(consumer.paused()).containsExactly(PARTITION);

        snapshots.away(false);

        await().pollInSameThread().untilAsserted(() -> {
            assignment.onIdle(idle());
            assertThat(partitions.get(0)).isNotNull();
        });
        assertThat(consumer.paused()).isEmpty();
        tell(0, 1);
        assertThat(work().reached()).isEqualTo(2);
    }

    @Test
    void leavesWhatItCannotCountYetInTheLog() {
        assignment.onPartitionsLost(consumer, List.of(PARTITION));
        snapshots.away(true);
        assignment.onPartitionsAssigned(Assignment.BINDING, consumer, List.of(PARTITION), false);
        consumer.resume(List.of(PARTITION));

        tell(3, 4);

        assertThat(consumer.position(PARTITION)).isEqualTo(3);
        assertThat(consumer.paused()).containsExactly(PARTITION);
    }

    @Test
    void triesAgainWhenTooManyLettersAreUnderWayInsteadOfWaitingForEver() {
        acknowledged = CompletableFuture.failedFuture(new IllegalStateException("refused"));
        var nonsense = LongStream.range(0, 10_001)
                .mapToObj(offset -> record(offset, "nonsense".getBytes(UTF_8)))
                .toList();

        assertThatThrownBy(() -> tallying.accept(new GenericMessage<>(nonsense)))
                .isInstanceOf(IllegalStateException.class);

        acknowledged = CompletableFuture.completedFuture(null);
        tallying.accept(new GenericMessage<>(nonsense));
        assertThat(work().counters().deadLettered()).isEqualTo(10_001);
        assertThat(work().letters().outstanding()).isZero();
    }

    private ListenerContainerIdleEvent idle() {
        return new ListenerContainerIdleEvent(this, this, 1_000, "tally", List.of(PARTITION), consumer, false);
    }

    private PartitionWork work() {
        return Objects.requireNonNull(partitions.get(0));
    }

    private void tell(long... offsets) {
        tallying.accept(new GenericMessage<>(
                LongStream.of(offsets).mapToObj(offset -> like(offset)).toList()));
    }

    private static ConsumerRecord<byte[], byte[]> like(long offset) {
        return record(offset, ContractJson.mapper().writeValueAsBytes(new Liked("a", "r" + offset, INSIDE, null)));
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, byte[] body) {
        return new ConsumerRecord<>(
                Topics.INTERACTIONS,
                0,
                offset,
                INSIDE.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                1,
                body.length,
                "a".getBytes(UTF_8),
                body,
                new RecordHeaders(),
                Optional.empty());
    }

    private static MockConsumer<byte[], byte[]> consumer() {
        var consumer = new MockConsumer<byte[], byte[]>("earliest");
        var output = new TopicPartition(Topics.ARTICLE_METRICS, 0);
        consumer.updatePartitions(
                Topics.ARTICLE_METRICS, List.of(new PartitionInfo(Topics.ARTICLE_METRICS, 0, null, null, null)));
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 100L, output, 0L));
        return consumer;
    }
}
