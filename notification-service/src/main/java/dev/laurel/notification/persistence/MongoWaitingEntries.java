package dev.laurel.notification.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.laurel.notification.application.WaitingEntries;
import dev.laurel.notification.domain.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;

/** Waiting entries in MongoDB; the collection is empty nearly always. */
final class MongoWaitingEntries implements WaitingEntries {

    private final MongoTemplate mongo;

    MongoWaitingEntries(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(Entry entry) {
        WaitingDocument document = WaitingDocument.of(entry);
        Newest.keep(mongo, query(where("_id").is(document.id()).and("version").lt(document.version())), document);
    }

    @Override
    public List<Entry> of(String contestId) {
        return mongo.find(query(where("contestId").is(contestId)), WaitingDocument.class).stream()
                .map(WaitingDocument::entry)
                .toList();
    }

    @Override
    public void remove(Entry entry) {
        WaitingDocument document = WaitingDocument.of(entry);
        mongo.remove(
                query(where("_id").is(document.id()).and("version").lte(document.version())), WaitingDocument.class);
    }

    @Override
    public Set<String> contests() {
        return new HashSet<>(mongo.query(WaitingDocument.class)
                .distinct("contestId")
                .as(String.class)
                .all());
    }

    /** An entry as it is stored while it waits. */
    @Document("waiting_entries")
    record WaitingDocument(@Id String id, String contestId, long version, Entry entry) {

        static WaitingDocument of(Entry entry) {
            return new WaitingDocument(
                    entry.contestId() + ":" + entry.articleId(), entry.contestId(), entry.version(), entry);
        }
    }
}
