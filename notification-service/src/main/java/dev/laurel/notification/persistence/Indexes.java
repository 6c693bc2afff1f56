package dev.laurel.notification.persistence;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** The indexes that the queries of this package need. Uniqueness rests on {@code _id} alone. */
final class Indexes {

    private Indexes() {}

    /** Does nothing where they exist. */
    static void create(MongoTemplate mongo) {
        mongo.indexOps(InboxDocument.class)
                .createIndex(new Index().on("recipientId", Direction.ASC).on("position", Direction.DESC));
        mongo.indexOps(MemoryDocument.class)
                .createIndex(new Index().on("contestId", Direction.ASC).on("revision", Direction.ASC));
        mongo.indexOps(MemoryDocument.class).createIndex(new Index().on("outbox.createdAt", Direction.ASC));
        mongo.indexOps(MongoWaitingEntries.WaitingDocument.class)
                .createIndex(new Index().on("contestId", Direction.ASC));
    }
}
