package dev.laurel.submission.persistence;

import dev.laurel.chassis.receipts.MongoReceiptStore;
import dev.laurel.chassis.receipts.ReceiptStore;
import dev.laurel.submission.application.Articles;
import dev.laurel.submission.application.Authors;
import dev.laurel.submission.application.Contests;
import dev.laurel.submission.application.Entries;
import dev.laurel.submission.application.Sheets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/** The document store behind the ports. Creates the indexes at start. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    @Bean
    Articles articles(MongoOperations mongo) {
        return new MongoArticles(mongo);
    }

    @Bean
    Authors authors(MongoOperations mongo) {
        return new MongoAuthors(mongo);
    }

    @Bean
    Sheets sheets(MongoOperations mongo) {
        return new MongoSheets(mongo);
    }

    @Bean
    Contests contests(MongoOperations mongo) {
        return new MongoContests(mongo);
    }

    @Bean
    ReceiptStore receiptStore(MongoDatabaseFactory databases) {
        return new MongoReceiptStore(databases.getMongoDatabase());
    }

    @Bean
    Entries entries(MongoOperations mongo) {
        return new MongoEntries(mongo);
    }
}
