package dev.laurel.notification.persistence;

import com.mongodb.WriteConcern;
import dev.laurel.chassis.tracing.Traces;
import dev.laurel.notification.application.Inbox;
import dev.laurel.notification.application.Memories;
import dev.laurel.notification.application.PublishedResults;
import dev.laurel.notification.application.Titles;
import dev.laurel.notification.application.WaitingEntries;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The ports' adapters to MongoDB. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Bean
    Memories memories(MongoTemplate mongo) {
        Indexes.create(mongo);
        return new MongoMemories(mongo);
    }

    @Bean
    Titles titles(MongoTemplate mongo) {
        return new MongoTitles(mongo);
    }

    @Bean
    WaitingEntries waitingEntries(MongoTemplate mongo) {
        return new MongoWaitingEntries(mongo);
    }

    @Bean
    PublishedResults publishedResults(MongoTemplate mongo) {
        return new MongoPublishedResults(mongo);
    }

    @Bean
    Inbox inbox(MongoTemplate mongo, Traces traces) {
        return new TracedInbox(new MongoInbox(mongo), traces);
    }
}
