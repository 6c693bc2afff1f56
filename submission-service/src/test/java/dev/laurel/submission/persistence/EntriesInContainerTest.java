package dev.laurel.submission.persistence;

import com.mongodb.client.MongoClients;
import dev.laurel.containerstack.ContainerStore;
import dev.laurel.submission.application.Entries;
import dev.laurel.submission.application.EntriesContract;
import org.junit.jupiter.api.Tag;
import org.springframework.data.mongodb.core.MongoTemplate;

@Tag("containers")
class EntriesInContainerTest extends EntriesContract {

    private final Entries entries = new MongoEntries(
            new MongoTemplate(MongoClients.create(ContainerStore.uri()), "laurel_submission_contracts"));

    @Override
    protected Entries entries() {
        return entries;
    }
}
