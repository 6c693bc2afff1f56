package dev.laurel.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDocumentStoreTest {

    @Test
    void answersTheGreetingThatHealthChecksUse(@TempDir Path directory) {
        try (LocalDocumentStore durable = LocalDocumentStore.start(directory.resolve("documents.mv"));
                LocalDocumentStore inMemory = LocalDocumentStore.inMemory()) {
            assertThat(greeting(durable))
                    .containsEntry("isWritablePrimary", true)
                    .containsKey("maxWireVersion");
            assertThat(greeting(inMemory))
                    .containsEntry("isWritablePrimary", true)
                    .containsKey("maxWireVersion");
        }
    }

    @Test
    void keepsDocumentsAcrossRestarts(@TempDir Path directory) {
        Path file = directory.resolve("documents.mv");
        try (LocalDocumentStore store = LocalDocumentStore.start(file);
                MongoClient client = MongoClients.create(store.uri())) {
            client.getDatabase("kept").getCollection("things").insertOne(new Document("_id", 1));
        }

        try (LocalDocumentStore store = LocalDocumentStore.start(file);
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(client.getDatabase("kept").getCollection("things").countDocuments())
                    .isEqualTo(1);
        }
    }

    private static Document greeting(LocalDocumentStore store) {
        try (MongoClient client = MongoClients.create(store.uri())) {
            return client.getDatabase("any").runCommand(new Document("hello", 1));
        }
    }
}
