package dev.laurel.submission.persistence;

import com.mongodb.client.MongoClients;
import dev.laurel.containerstack.ContainerStore;
import dev.laurel.submission.application.Contests;
import dev.laurel.submission.application.ContestsContract;
import org.junit.jupiter.api.Tag;
import org.springframework.data.mongodb.core.MongoTemplate;

@Tag("containers")
class ContestsInContainerTest extends ContestsContract {

    private final Contests contests = new MongoContests(
            new MongoTemplate(MongoClients.create(ContainerStore.uri()), "laurel_submission_contracts"));

    @Override
    protected Contests contests() {
        return contests;
    }
}
