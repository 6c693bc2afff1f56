package dev.laurel.notification.application.delivery;

class InMemoryDeliveredUnderOneIdTest extends DeliveredUnderOneIdContract {

    @Override
    protected Deliveries deliveries() {
        return new InMemoryDeliveries();
    }
}
