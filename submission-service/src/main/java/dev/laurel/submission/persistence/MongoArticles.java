package dev.laurel.submission.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.laurel.submission.application.Articles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Articles in {@code articles}, their bodies in {@code article_bodies}, so that judging never loads a body. */
final class MongoArticles implements Articles {

    private final MongoCollection<Document> articles;
    private final MongoCollection<Document> bodies;

    MongoArticles(MongoOperations mongo) {
        articles = Fields.collection(mongo, "articles");
        bodies = Fields.collection(mongo, "article_bodies");
        articles.createIndex(Indexes.ascending(ArticleDocuments.TOPICS, "_id"));
        articles.createIndex(Indexes.ascending(ArticleDocuments.TAGS, "_id"));
    }

    @Override
    public Map<String, Stored> find(Collection<String> articleIds) {
        Map<String, Stored> found = new HashMap<>();
        for (Document document : articles.find(in("_id", articleIds))) {
            found.put(Fields.text(document, "_id"), ArticleDocuments.read(document));
        }
        return found;
    }

    @Override
    public Set<String> save(Collection<Stored> changed) {
        List<Document> documents = changed.stream().map(ArticleDocuments::write).toList();
        return VersionedWrites.write(articles, documents).stream()
                .map(index -> Fields.text(documents.get(index), "_id"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void keep(Collection<Body> kept) {
        // One write per id: two upserts of one id in one unordered bulk may meet each other.
        Map<String, WriteModel<Document>> writes = new LinkedHashMap<>();
        for (Body body : kept) {
            String id = body.articleId() + "/" + body.digest();
            writes.put(
                    id,
                    new UpdateOneModel<>(
                            Filters.eq("_id", id),
                            Updates.combine(
                                    Updates.setOnInsert("article", body.articleId()),
                                    Updates.setOnInsert("markdown", body.markdown())),
                            new UpdateOptions().upsert(true)));
        }
        if (!writes.isEmpty()) {
            bodies.bulkWrite(new ArrayList<>(writes.values()), new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public @Nullable String body(String articleId, String digest) {
        Document body = bodies.find(Filters.eq("_id", articleId + "/" + digest)).first();
        return body == null ? null : Fields.text(body, "markdown");
    }

    @Override
    public List<String> under(Collection<String> topicIds, Collection<String> tags, @Nullable String after, int limit) {
        Bson byTopic = in(ArticleDocuments.TOPICS, topicIds);
        Bson underTopics = tags.isEmpty() ? byTopic : Filters.or(byTopic, in(ArticleDocuments.TAGS, tags));
        List<String> ids = new ArrayList<>();
        for (Document document : articles.find(after == null ? underTopics : and(underTopics, gt("_id", after)))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(limit)) {
            ids.add(Fields.text(document, "_id"));
        }
        return ids;
    }
}
