package dev.laurel.notification.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.laurel.notification.application.Memories;
import dev.laurel.notification.application.Memory;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Memories in MongoDB. One document each, replaced only by its direct successor; needs no transaction. */
final class MongoMemories implements Memories {

    private final MongoTemplate mongo;

    MongoMemories(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Memory recall(String contestId, String recipientId) {
        MemoryDocument found = mongo.findById(MemoryDocument.id(contestId, recipientId), MemoryDocument.class);
        return found == null ? Memory.blank(contestId, recipientId) : found.memory();
    }

    @Override
    public boolean remember(Memory memory) {
        MemoryDocument document = MemoryDocument.of(memory);
        if (memory.version() == 1) {
            return insert(document);
        }
        Query predecessor = query(where("_id").is(document.id()).and("version").is(memory.version() - 1));
        return mongo.replace(predecessor, document).getModifiedCount() == 1;
    }

    private boolean insert(MemoryDocument document) {
        try {
            mongo.insert(document);
            return true;
        } catch (DuplicateKeyException somebodyWasFirst) {
            return false;
        }
    }

    @Override
    public void delivered(String contestId, String recipientId, long throughSequence) {
        Document upTo = new Document("message.sequence", new Document("$lte", throughSequence));
        Query holding = query(where("_id")
                .is(MemoryDocument.id(contestId, recipientId))
                .and("outbox.message.sequence")
                .lte(throughSequence));
        // The version moves too: whoever read the full outbox must not write it back.
        mongo.updateFirst(holding, new Update().pull("outbox", upTo).inc("version", 1), MemoryDocument.class);
    }

    @Override
    public Set<String> winnersBefore(String contestId, int revision) {
        return recipients(where("contestId")
                .is(contestId)
                .and("revision")
                .lt(revision)
                .and("places.awardId")
                .exists(true));
    }

    @Override
    public Set<String> awaiting(String contestId) {
        return recipients(
                where("contestId").is(contestId).and("outbox.createdAt").exists(true));
    }

    private Set<String> recipients(Criteria wanted) {
        Query query = query(wanted);
        query.fields().include("recipientId");
        Set<String> recipients = new HashSet<>();
        mongo.find(query, Document.class, mongo.getCollectionName(MemoryDocument.class))
                .forEach(document -> recipients.add(document.getString("recipientId")));
        return recipients;
    }

    @Override
    public List<Memory> undelivered(Instant before, int limit) {
        Query waiting = query(where("outbox.createdAt").lt(before))
                .with(Sort.by("outbox.createdAt"))
                .limit(limit);
        return mongo.find(waiting, MemoryDocument.class).stream()
                .map(MemoryDocument::memory)
                .toList();
    }
}
