package dev.laurel.notification.persistence.delivery;

import com.mongodb.client.MongoClients;
import dev.laurel.localstack.testing.SharedStack;
import dev.laurel.notification.application.delivery.Deliveries;
import dev.laurel.notification.application.delivery.DeliveriesContract;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoDeliveriesTest extends DeliveriesContract {

    private static final com.mongodb.client.MongoClient CLIENT =
            MongoClients.create(SharedStack.get().store().uri());

    @Override
    protected Deliveries deliveries() {
        return emptyOnes();
    }

    static Deliveries emptyOnes() {
        var deliveries = new MongoDeliveries(new MongoTemplate(CLIENT, "deliveries-" + UUID.randomUUID()));
        deliveries.createIndexes();
        return deliveries;
    }
}
