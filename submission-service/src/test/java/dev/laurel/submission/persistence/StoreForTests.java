package dev.laurel.submission.persistence;

import com.mongodb.client.MongoClients;
import dev.laurel.localstack.testing.SharedStack;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One connection to the store that the tests of this JVM share. */
final class StoreForTests {

    private static final MongoOperations MONGO =
            new MongoTemplate(MongoClients.create(SharedStack.get().store().uri()), "laurel_submission_contracts");

    private StoreForTests() {}

    static MongoOperations mongo() {
        return MONGO;
    }
}
