package dev.laurel.submission.messaging;

import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.chassis.messaging.Rejection;
import dev.laurel.chassis.state.StatePublishers;
import dev.laurel.chassis.tracing.Traces;
import dev.laurel.contracts.Topics;
import dev.laurel.submission.application.Announcements;
import dev.laurel.submission.application.Contests;
import dev.laurel.submission.application.CountBody;
import dev.laurel.submission.application.Entries;
import dev.laurel.submission.application.RecordArticleFacts;
import dev.laurel.submission.application.RecordAuthorFacts;
import dev.laurel.submission.application.Sheets;
import dev.laurel.submission.wire.AuthorFactReader;
import dev.laurel.submission.wire.FactReader;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The functions that are bound to the facts, and the state topics. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> recordArticles(
            RecordArticleFacts recordArticleFacts,
            CountBody countBody,
            DeadLetters deadLetters,
            MeterRegistry meters,
            Causes causes) {
        var reports = new ArticleReports(countBody);
        return new TakeFacts<>(
                new TakeFacts.Kind<>(
                        "laurel.submission.article.facts",
                        FactReader::read,
                        reports::of,
                        recordArticleFacts::record,
                        new Rejection(
                                "tooManyFacts",
                                "articleId",
                                "the article has more facts than are kept; expected: at most "
                                        + RecordArticleFacts.MOST_FACTS)),
                deadLetters,
                meters,
                causes);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> recordAuthors(
            RecordAuthorFacts recordAuthorFacts, DeadLetters deadLetters, MeterRegistry meters, Causes causes) {
        return new TakeFacts<>(
                new TakeFacts.Kind<>(
                        "laurel.submission.author.facts",
                        AuthorFactReader::read,
                        AuthorReports::of,
                        recordAuthorFacts::record,
                        new Rejection(
                                "tooManyFacts",
                                "authorId",
                                "the author has more facts than are kept; expected: at most "
                                        + RecordAuthorFacts.MOST_FACTS)),
                deadLetters,
                meters,
                causes);
    }

    @Bean
    Causes causes(Traces traces) {
        return new Causes(traces);
    }

    @Bean
    Announcements announcements(
            StatePublishers publishers, Contests contests, Entries entries, Sheets sheets, Causes causes) {
        return new StateAnnouncements(
                publishers.open(Topics.CONTESTS, new StoredContests(contests)),
                publishers.open(Topics.ENTRIES, new StoredEntries(entries)),
                publishers.open(Topics.REVIEWS, new StoredSheets(sheets)),
                causes);
    }
}
