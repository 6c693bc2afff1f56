package dev.laurel.notification.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.laurel.notification.application.Titles;
import dev.laurel.notification.domain.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;

/** Titles in MongoDB, one document for each contest. */
final class MongoTitles implements Titles {

    private final MongoTemplate mongo;

    MongoTitles(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void learn(String contestId, long version, Words title) {
        Newest.keep(
                mongo,
                query(where("_id").is(contestId).and("version").lt(version)),
                new TitleDocument(contestId, version, title));
    }

    @Override
    public @Nullable Words of(String contestId) {
        TitleDocument found = mongo.findById(contestId, TitleDocument.class);
        return found == null ? null : found.title();
    }

    /** A title as it is stored. */
    @Document("titles")
    record TitleDocument(@Id String contestId, long version, Words title) {}
}
