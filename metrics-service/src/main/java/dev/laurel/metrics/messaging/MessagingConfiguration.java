package dev.laurel.metrics.messaging;

import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.chassis.messaging.FactPublisher;
import dev.laurel.chassis.state.StatePublishers;
import dev.laurel.chassis.tracing.Traces;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.contests.ContestPhase;
import dev.laurel.contracts.contests.ContestState;
import dev.laurel.contracts.entries.EntryState;
import dev.laurel.contracts.metrics.MetricsProgress;
import dev.laurel.metrics.MetricsProperties;
import dev.laurel.metrics.application.Checkpoint;
import dev.laurel.metrics.application.ContestWindows;
import dev.laurel.metrics.application.CountMarkers;
import dev.laurel.metrics.application.MetricsOutput;
import dev.laurel.metrics.application.OfferedInteractions;
import dev.laurel.metrics.application.Partitions;
import dev.laurel.metrics.application.PastFacts;
import dev.laurel.metrics.application.ProgressOverview;
import dev.laurel.metrics.application.TakeOver;
import dev.laurel.metrics.domain.Seal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.messaging.Message;

/** Wires Kafka to the use cases. The names of the functions are the names of their bindings. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    @Bean
    InteractionsLog interactionsLog(KafkaAdmin admin) {
        return new InteractionsLog(admin.getConfigurationProperties());
    }

    @Bean
    CatchUp metricsCatchUp() {
        return new CatchUp(Topics.CONTESTS, Topics.ENTRIES, Topics.METRICS_PROGRESS);
    }

    @Bean
    MetricsOutput metricsOutput(StatePublishers publishers, Partitions partitions, Clock clock) {
        return new KafkaMetricsOutput(publishers, partitions, clock);
    }

    @Bean
    PastFacts pastFacts(ConsumerFactory<?, ?> connection, InteractionsLog log) {
        return new KafkaPastFacts(connection.getConfigurationProperties(), log);
    }

    @Bean
    CountMarkers countMarkers(FactPublisher facts, InteractionsLog log) {
        return new KafkaCountMarkers(facts, log);
    }

    @Bean
    ReaderPseudonyms readerPseudonyms(MetricsProperties properties) {
        return new ReaderPseudonyms(properties.readerKey());
    }

    @Bean
    OfferedInteractions offeredInteractions(FactPublisher facts, ReaderPseudonyms pseudonyms, Clock clock) {
        return new KafkaOfferedInteractions(facts, pseudonyms, clock);
    }

    @Bean
    Assignment assignment(
            Partitions partitions,
            TakeOver takeOver,
            Checkpoint checkpoint,
            InteractionsLog interactions,
            CatchUp metricsCatchUp) {
        return new Assignment(partitions, takeOver, checkpoint, interactions, metricsCatchUp);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> tallyInteractions(
            Assignment assignment, InteractionsLog interactions, DeadLetters deadLetters, Traces traces) {
        return traces.around("tally", new TallyInteractions(assignment, interactions, deadLetters));
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> followContests(
            ContestWindows windows, CatchUp metricsCatchUp, DeadLetters deadLetters) {
        return new Following<>(
                ContestState.class,
                (state, offset) -> windows.contest(contest(state, offset)),
                metricsCatchUp,
                deadLetters);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> followEntries(
            ContestWindows windows, ReaderPseudonyms pseudonyms, CatchUp metricsCatchUp, DeadLetters deadLetters) {
        return new Following<>(
                EntryState.class,
                (state, offset) -> windows.entry(
                        state.contestId(),
                        state.articleId(),
                        state.version(),
                        offset,
                        pseudonyms.namesOf(state.authorId())),
                metricsCatchUp,
                deadLetters);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> followProgress(
            ProgressOverview overview, CatchUp metricsCatchUp, DeadLetters deadLetters) {
        return new Following<>(
                MetricsProgress.class,
                (progress, offset) -> overview.reached(progress.partition(), reached(progress)),
                metricsCatchUp,
                deadLetters);
    }

    private static ContestWindows.Contest contest(ContestState state, long offset) {
        Instant cutOff = state.definition().cutOff();
        Duration grace = state.definition().metrics().countingGrace();
        return new ContestWindows.Contest(
                state.contestId(),
                state.version(),
                offset,
                cutOff,
                state.definition().timeZone(),
                grace == null ? null : cutOff.plus(grace),
                state.phase() == ContestPhase.CLOSED ? state.updatedAt() : null);
    }

    private static ProgressOverview.Reached reached(MetricsProgress progress) {
        List<Seal> seals = progress.seals().stream()
                .map(seal ->
                        new Seal(seal.contestId(), seal.number(), seal.cutOff().toEpochMilli(), seal.endOffset()))
                .toList();
        return new ProgressOverview.Reached(progress.topicId(), progress.offset(), seals);
    }
}
