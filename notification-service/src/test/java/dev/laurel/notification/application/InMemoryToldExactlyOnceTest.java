package dev.laurel.notification.application;

class InMemoryToldExactlyOnceTest extends ToldExactlyOnceContract {

    @Override
    protected Ports ports(Announcements announcements) {
        return InMemoryPorts.create(announcements);
    }
}
