package dev.laurel.submission.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/**
 * Writes many documents in one round trip, each only if its stored version is the one before. A document that somebody
 * else has changed is not matched, so the store tries to insert it beside the other and refuses its id: that is how a
 * lost race shows for each document, which the totals of a bulk write do not tell.
 */
final class VersionedWrites {

    static final String VERSION = "version";

    private static final BulkWriteOptions EACH_BY_ITSELF = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private VersionedWrites() {}

    /** Indexes of the documents that were not written because somebody else was faster. */
    static Set<Integer> write(MongoCollection<Document> collection, List<Document> documents) {
        if (documents.isEmpty()) {
            return Set.of();
        }
        try {
            collection.bulkWrite(documents.stream().map(VersionedWrites::write).toList(), EACH_BY_ITSELF);
            return Set.of();
        } catch (MongoBulkWriteException e) {
            Set<Integer> refused = new HashSet<>();
            for (BulkWriteError error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                refused.add(error.getIndex());
            }
            if (refused.isEmpty()) {
                throw e;
            }
            return refused;
        }
    }

    private static WriteModel<Document> write(Document document) {
        long version = document.getLong(VERSION);
        if (version == 1) {
            return new InsertOneModel<>(document);
        }
        var before = Filters.and(Filters.eq("_id", document.get("_id")), Filters.eq(VERSION, version - 1));
        return new ReplaceOneModel<>(before, document, UPSERT);
    }
}
