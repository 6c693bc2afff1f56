package dev.laurel.ranking.persistence;

import dev.laurel.containerstack.ContainerStore;
import org.junit.jupiter.api.Tag;

@Tag("containers")
class ResultsInContainerTest extends MongoResultsTest {

    @Override
    String storeUri() {
        return ContainerStore.uri();
    }
}
