package dev.laurel.notification.messaging;

import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.chassis.messaging.FactPublisher;
import dev.laurel.chassis.tracing.Traces;
import dev.laurel.notification.application.Announcements;
import dev.laurel.notification.application.LearnTitle;
import dev.laurel.notification.application.Outcome;
import dev.laurel.notification.application.TellAuthor;
import dev.laurel.notification.application.TellWinners;
import dev.laurel.notification.messaging.States.Title;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The functions that are bound to topics, and the way out. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> tellAuthors(
            TellAuthor authors, DeadLetters deadLetters, MeterRegistry meters, Traces traces) {
        return new StateRecords("tell author", body -> authors.tell(States.entry(body)), deadLetters, meters, traces);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> tellWinners(
            TellWinners winners, DeadLetters deadLetters, MeterRegistry meters, Traces traces) {
        return new StateRecords(
                "tell winners", body -> winners.tell(States.results(body)), deadLetters, meters, traces);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> learnTitles(
            LearnTitle titles, DeadLetters deadLetters, MeterRegistry meters, Traces traces) {
        return new StateRecords("learn title", body -> learn(titles, States.title(body)), deadLetters, meters, traces);
    }

    private static Outcome learn(LearnTitle titles, Title title) {
        titles.learn(title.contestId(), title.version(), title.words());
        return Outcome.APPLIED;
    }

    @Bean
    Announcements announcements(FactPublisher facts) {
        return new KafkaAnnouncements(facts);
    }
}
