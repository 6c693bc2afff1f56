package dev.laurel.notification.persistence;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.query.Query;

/** The one conditional write by which a newer state replaces an older one. */
final class Newest {

    private Newest() {}

    /**
     * Stores a document unless the stored one is as new.
     *
     * @param older matches the document's own id where the stored version is lower
     */
    static void keep(MongoTemplate mongo, Query older, Object document) {
        try {
            mongo.replace(older, document, ReplaceOptions.replaceOptions().upsert());
        } catch (DuplicateKeyException asNew) {
            // No older one was found, and none could be added because one with this id is there: it is as new or newer.
        }
    }
}
