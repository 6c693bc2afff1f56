package dev.laurel.notification.persistence;

import com.mongodb.client.MongoClients;
import dev.laurel.containerstack.ContainerStore;
import dev.laurel.notification.application.Inbox;
import dev.laurel.notification.application.InboxContract;
import org.junit.jupiter.api.Tag;

@Tag("containers")
class InboxInContainerTest extends InboxContract {

    private final Inbox inbox = new MongoInbox(MongoFixtures.template(MongoClients.create(ContainerStore.uri())));

    @Override
    protected Inbox inbox() {
        return inbox;
    }
}
