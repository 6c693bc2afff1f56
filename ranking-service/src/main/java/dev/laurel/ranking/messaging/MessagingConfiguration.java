package dev.laurel.ranking.messaging;

import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.chassis.state.StatePublishers;
import dev.laurel.chassis.tracing.Traces;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.authors.AuthorFact;
import dev.laurel.contracts.contests.ContestState;
import dev.laurel.contracts.entries.EntryState;
import dev.laurel.contracts.metrics.ArticleMetrics;
import dev.laurel.contracts.metrics.MetricsProgress;
import dev.laurel.contracts.results.ContestResults;
import dev.laurel.contracts.reviews.ReviewState;
import dev.laurel.ranking.application.Announcements;
import dev.laurel.ranking.application.ReadChanges;
import dev.laurel.ranking.application.Results;
import dev.laurel.ranking.application.Standings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The readers of the state topics, by the names that the bindings use, and the announcement of results. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    @Bean
    Standings standings(Clock clock) {
        return new Standings(clock, DeclaredPartitions.ofInteractions());
    }

    @Bean
    CatchUp rankingCatchUp() {
        return new CatchUp(
                Topics.CONTESTS,
                Topics.ENTRIES,
                Topics.REVIEWS,
                Topics.AUTHORS,
                Topics.ARTICLE_METRICS,
                Topics.METRICS_PROGRESS,
                Topics.RESULTS);
    }

    @Bean
    FollowStates.Readers stateReaders(CatchUp rankingCatchUp, DeadLetters deadLetters, MeterRegistry meters) {
        return new FollowStates.Readers(rankingCatchUp, deadLetters, meters);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> followContests(
            Standings standings, FollowStates.Readers readers, Traces traces) {
        return traces.around(
                "show",
                new FollowStates<>(
                        ContestState.class,
                        ContestState::contestId,
                        state -> standings.apply(ContestMapping.contest(state)),
                        standings::read,
                        readers));
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> followEntries(
            Standings standings, FollowStates.Readers readers, Traces traces) {
        return traces.around(
                "show",
                new FollowStates<>(
                        EntryState.class,
                        state -> EntryState.key(state.contestId(), state.articleId()),
                        state -> standings.apply(StateMapping.entry(state)),
                        standings::read,
                        readers));
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> followTallies(
            Standings standings, FollowStates.Readers readers) {
        return new FollowStates<>(
                ArticleMetrics.class,
                ArticleMetrics::articleId,
                state -> standings.apply(StateMapping.tallies(state)),
                standings::readTallies,
                readers);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> followProgress(
            Standings standings, FollowStates.Readers readers) {
        return new FollowStates<>(
                MetricsProgress.class,
                state -> Integer.toString(state.partition()),
                state -> standings.apply(StateMapping.progress(state)),
                standings::read,
                readers);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> followResults(
            Standings standings, FollowStates.Readers readers, Traces traces) {
        return traces.around(
                "show",
                new FollowStates<>(
                        ContestResults.class,
                        ContestResults::contestId,
                        state -> {
                            standings.won(state.contestId(), StateMapping.wins(state));
                            return standings.published(state.contestId(), state.revision());
                        },
                        standings::read,
                        readers));
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> followReviews(
            Standings standings, FollowStates.Readers readers) {
        return new FollowStates<>(
                ReviewState.class,
                state -> StateMapping.sheet(state).key(),
                state -> standings.apply(StateMapping.sheet(state)),
                standings::read,
                readers);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> followAuthors(
            Standings standings, FollowStates.Readers readers) {
        return new FollowStates<>(
                AuthorFact.class,
                AuthorFact::authorId,
                fact -> standings.apply(StateMapping.fact(fact)),
                standings::read,
                readers);
    }

    @Bean
    ReadChanges readChanges() {
        return new JsonChanges();
    }

    @Bean
    Announcements announcements(Results results, StatePublishers publishers) {
        return new ResultStates(results, publishers);
    }
}
