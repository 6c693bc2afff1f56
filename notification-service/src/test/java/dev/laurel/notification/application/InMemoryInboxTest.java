package dev.laurel.notification.application;

class InMemoryInboxTest extends InboxContract {

    private final Inbox inbox =
            InMemoryPorts.create(new RecordedAnnouncements()).inbox();

    @Override
    protected Inbox inbox() {
        return inbox;
    }
}
