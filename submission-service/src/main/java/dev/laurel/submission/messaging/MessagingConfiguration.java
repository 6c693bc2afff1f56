package dev.laurel.submission.messaging;

import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.chassis.state.StatePublishers;
import dev.laurel.contracts.Topics;
import dev.laurel.submission.application.Announcements;
import dev.laurel.submission.application.Contests;
import dev.laurel.submission.application.CountBody;
import dev.laurel.submission.application.Entries;
import dev.laurel.submission.application.RecordArticleFacts;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The function that is bound to the article facts, and the state topics. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> recordArticles(
            RecordArticleFacts recordArticleFacts, CountBody countBody, DeadLetters deadLetters, MeterRegistry meters) {
        return new RecordArticles(recordArticleFacts, new ArticleReports(countBody), deadLetters, meters);
    }

    @Bean
    Announcements announcements(StatePublishers publishers, Contests contests, Entries entries) {
        return new StateAnnouncements(
                publishers.open(Topics.CONTESTS, new StoredContests(contests)),
                publishers.open(Topics.ENTRIES, new StoredEntries(entries)));
    }
}
