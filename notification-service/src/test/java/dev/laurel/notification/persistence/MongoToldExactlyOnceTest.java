package dev.laurel.notification.persistence;

import dev.laurel.notification.application.Announcements;
import dev.laurel.notification.application.Ports;
import dev.laurel.notification.application.ToldExactlyOnceContract;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoToldExactlyOnceTest extends ToldExactlyOnceContract {

    private final MongoTemplate mongo = MongoFixtures.template();

    @Override
    protected Ports ports(Announcements announcements) {
        return MongoFixtures.ports(mongo, announcements);
    }
}
