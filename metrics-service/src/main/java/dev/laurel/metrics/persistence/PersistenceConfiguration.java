package dev.laurel.metrics.persistence;

import dev.laurel.chassis.receipts.MongoReceiptStore;
import dev.laurel.chassis.receipts.ReceiptStore;
import dev.laurel.metrics.application.Snapshots;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Wires MongoDB to the ports. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    @Bean
    ReceiptStore receiptStore(MongoDatabaseFactory databases) {
        return new MongoReceiptStore(databases.getMongoDatabase());
    }

    @Bean
    Snapshots snapshots(MongoDatabaseFactory databases) {
        return new GridFsSnapshots(databases.getMongoDatabase());
    }
}
