package dev.laurel.metrics.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.chassis.state.StatePublisher;
import dev.laurel.chassis.state.StatePublishers;
import dev.laurel.chassis.state.StateRecord;
import dev.laurel.chassis.state.StateSource;
import dev.laurel.contracts.Topics;
import dev.laurel.metrics.application.ContestWindows;
import dev.laurel.metrics.application.PartitionWork;
import dev.laurel.metrics.application.Partitions;
import dev.laurel.metrics.application.TakeOver;
import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.Window;
import dev.laurel.metrics.tally.PartitionTally;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;

/** What is told of the partitions of this instance. */
class KafkaMetricsOutputTest {

    private final Partitions partitions = new Partitions(new ContestWindows(), articleId -> 0);
    private final Sources sources = new Sources();
    private final KafkaMetricsOutput output = new KafkaMetricsOutput(sources, partitions, Clock.systemUTC());

    @Test
    void holdsNoTallyWhileAStateIsHandedOver() {
        var tally = new PartitionTally(
                new LogId("cluster", "topic", 0),
                0,
                article -> new ArticleWindows(1, List.of(new Window("contest", Long.MAX_VALUE)), Set.of()));
        tally.enter("a");
        var work = new PartitionWork(new TakeOver.Start(tally, null), 0, Map.of());
        partitions.add(work);

        Objects.requireNonNull(sources.byTopic.get(Topics.ARTICLE_METRICS)).forEach(state -> {
            // A producer whose buffer is full makes its caller wait; counting may not wait with it.
            var counting = CompletableFuture.runAsync(() -> work.use(all -> all.skipTo(5)));
            assertThat(counting.orTimeout(5, TimeUnit.SECONDS)).succeedsWithin(java.time.Duration.ofSeconds(6));
        });

        assertThat(output).isNotNull();
        assertThat(work.reached()).isEqualTo(5);
    }

    private static final class Sources implements StatePublishers {

        private final Map<String, StateSource> byTopic = new HashMap<>();

        @Override
        public StatePublisher open(String topic, StateSource source) {
            byTopic.put(topic, source);
            return new Nobody();
        }
    }

    private static final class Nobody implements StatePublisher {

        @Override
        public CompletableFuture<RecordMetadata> publish(StateRecord state) {
            throw new AssertionError("nothing may be published");
        }

        @Override
        public void flush() {}

        @Override
        public boolean isReconciled() {
            return true;
        }
    }
}
