package dev.laurel.notification.persistence;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.laurel.localstack.testing.SharedStack;
import dev.laurel.notification.application.Announcements;
import dev.laurel.notification.application.Ports;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The adapters on the shared store, outside any Spring context. */
final class MongoFixtures {

    private MongoFixtures() {}

    /** In a database of its own of the shared store. */
    static MongoTemplate template() {
        return template(Shared.CLIENT);
    }

    /** In a database of its own. */
    static MongoTemplate template(MongoClient client) {
        MongoTemplate mongo = new MongoTemplate(client, "notification-" + UUID.randomUUID());
        Indexes.create(mongo);
        return mongo;
    }

    static Ports ports(MongoTemplate mongo, Announcements announcements) {
        return new Ports(
                new MongoMemories(mongo),
                new MongoTitles(mongo),
                new MongoWaitingEntries(mongo),
                new MongoPublishedResults(mongo),
                new MongoInbox(mongo),
                announcements);
    }

    /** Opened only by those who use it. */
    private static final class Shared {
        private static final MongoClient CLIENT =
                MongoClients.create(SharedStack.get().store().uri());
    }
}
