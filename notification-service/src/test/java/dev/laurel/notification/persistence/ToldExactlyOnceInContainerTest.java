package dev.laurel.notification.persistence;

import com.mongodb.client.MongoClients;
import dev.laurel.containerstack.ContainerStore;
import dev.laurel.notification.application.Announcements;
import dev.laurel.notification.application.Ports;
import dev.laurel.notification.application.ToldExactlyOnceContract;
import org.junit.jupiter.api.Tag;
import org.springframework.data.mongodb.core.MongoTemplate;

@Tag("containers")
class ToldExactlyOnceInContainerTest extends ToldExactlyOnceContract {

    private final MongoTemplate mongo = MongoFixtures.template(MongoClients.create(ContainerStore.uri()));

    @Override
    protected Ports ports(Announcements announcements) {
        return MongoFixtures.ports(mongo, announcements);
    }
}
