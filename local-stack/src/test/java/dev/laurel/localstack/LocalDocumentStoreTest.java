package dev.laurel.localstack;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
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

    @Test
    void findsByEveryIndexAfterARestart(@TempDir Path directory) {
        Path file = directory.resolve("documents.mv");
        try (LocalDocumentStore store = LocalDocumentStore.start(file);
                MongoClient client = MongoClients.create(store.uri())) {
            fill(client);
            requireAllOf(client);
        }
        try (LocalDocumentStore store = LocalDocumentStore.start(file);
                MongoClient client = MongoClients.create(store.uri())) {
            requireAllOf(client);
        }
    }

    @Test
    void takesOverAFileInTheBackendsOwnForm(@TempDir Path directory) {
        Path file = directory.resolve("documents.mv");
        MongoServer before = new MongoServer(new H2Backend(file.toString()));
        InetSocketAddress address = before.bind();
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + address.getPort())) {
            fill(client);
        } finally {
            before.shutdownNow();
        }

        try (LocalDocumentStore store = LocalDocumentStore.start(file);
                MongoClient client = MongoClients.create(store.uri())) {
            requireAllOf(client);
        }
    }

    private static void fill(MongoClient client) {
        MongoCollection<Document> things = things(client);
        things.createIndex(Indexes.ascending("shelf", "place"), new IndexOptions().unique(true));
        List<Document> all = new ArrayList<>();
        for (Object id : ids()) {
            all.add(new Document("_id", id)
                    .append("shelf", "书架")
                    .append("place", all.size())
                    .append("bytes", new Binary(new byte[] {1, 2, 3}))
                    .append("parts", List.of(new Document("at", Date.from(Instant.EPOCH)), 1L, 2.5)));
        }
        things.insertMany(all);
    }

    private static void requireAllOf(MongoClient client) {
        MongoCollection<Document> things = things(client);
        int place = 0;
        for (Object id : ids()) {
            Document expected = new Document("_id", id)
                    .append("shelf", "书架")
                    .append("place", place)
                    .append("bytes", new Binary(new byte[] {1, 2, 3}))
                    .append("parts", List.of(new Document("at", Date.from(Instant.EPOCH)), 1L, 2.5));
            assertThat(things.find(eq("_id", id)).first()).isEqualTo(expected);
            assertThat(things.find(and(eq("shelf", "书架"), eq("place", place))).first())
                    .isEqualTo(expected);
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() -> things.insertOne(new Document("_id", id)));
            place++;
        }
        assertThat(things.countDocuments()).isEqualTo(place);
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("kept").getCollection("things");
    }

    private static List<Object> ids() {
        List<Object> ids = new ArrayList<>(List.of(
                1,
                2L << 40,
                2.5,
                new ObjectId("5d9bf530518825427b27639d"),
                new Document("of", "two").append("parts", 1),
                Date.from(Instant.EPOCH)));
        for (int i = 0; i < 100; i++) {
            ids.add("thing/" + i);
        }
        return ids;
    }

    private static Document greeting(LocalDocumentStore store) {
        try (MongoClient client = MongoClients.create(store.uri())) {
            return client.getDatabase("any").runCommand(new Document("hello", 1));
        }
    }
}
