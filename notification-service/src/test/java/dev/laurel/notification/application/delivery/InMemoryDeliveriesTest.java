package dev.laurel.notification.application.delivery;

class InMemoryDeliveriesTest extends DeliveriesContract {

    @Override
    protected Deliveries deliveries() {
        return new InMemoryDeliveries();
    }
}
