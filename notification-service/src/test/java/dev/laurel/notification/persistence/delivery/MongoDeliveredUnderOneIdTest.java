package dev.laurel.notification.persistence.delivery;

import dev.laurel.notification.application.delivery.DeliveredUnderOneIdContract;
import dev.laurel.notification.application.delivery.Deliveries;

class MongoDeliveredUnderOneIdTest extends DeliveredUnderOneIdContract {

    private static final Deliveries DELIVERIES = MongoDeliveriesTest.emptyOnes();

    @Override
    protected Deliveries deliveries() {
        return DELIVERIES;
    }
}
