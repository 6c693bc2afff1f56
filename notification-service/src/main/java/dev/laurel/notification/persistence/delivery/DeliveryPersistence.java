package dev.laurel.notification.persistence.delivery;

import dev.laurel.notification.application.delivery.Deliveries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The port's adapter to MongoDB. */
@Configuration(proxyBeanMethods = false)
class DeliveryPersistence {

    @Bean
    Deliveries deliveries(MongoTemplate mongo) {
        MongoDeliveries deliveries = new MongoDeliveries(mongo);
        deliveries.createIndexes();
        return deliveries;
    }
}
