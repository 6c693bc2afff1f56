package dev.laurel.notification.persistence;

import dev.laurel.notification.application.Inbox;
import dev.laurel.notification.application.InboxContract;

class MongoInboxTest extends InboxContract {

    private static final Inbox INBOX = new MongoInbox(MongoFixtures.template());

    @Override
    protected Inbox inbox() {
        return INBOX;
    }
}
