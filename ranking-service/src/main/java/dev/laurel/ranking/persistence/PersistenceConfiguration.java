package dev.laurel.ranking.persistence;

import com.mongodb.WriteConcern;
import dev.laurel.ranking.application.Results;
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
    Results results(MongoTemplate mongo) {
        MongoResults.createIndexes(mongo);
        return new MongoResults(mongo);
    }
}
