package dev.laurel.submission.persistence;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Reads fields that a document of ours always has, and opens collections with the durability that we ask for. */
final class Fields {

    // Acknowledged means: survives the loss of a member and of power.
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private Fields() {}

    static MongoCollection<Document> collection(MongoOperations mongo, String name) {
        return mongo.getCollection(name).withWriteConcern(DURABLE);
    }

    static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }

    static @Nullable String optionalText(Document document, String field) {
        return document.getString(field);
    }

    static long number(Document document, String field) {
        return Objects.requireNonNull(document.getLong(field), field);
    }

    static Instant instant(Document document, String field) {
        return Objects.requireNonNull(document.getDate(field), field).toInstant();
    }

    static Date date(Instant at) {
        return Date.from(at);
    }

    static List<String> texts(Document document, String field) {
        return Objects.requireNonNull(document.getList(field, String.class), field);
    }

    static List<Document> documents(Document document, String field) {
        return Objects.requireNonNull(document.getList(field, Document.class), field);
    }

    static Document document(Document document, String field) {
        return Objects.requireNonNull(document.get(field, Document.class), field);
    }

    /** Sets the field only when there is something to set. */
    static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.put(field, value);
        }
    }
}
