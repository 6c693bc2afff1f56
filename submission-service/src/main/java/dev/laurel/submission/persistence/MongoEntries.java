package dev.laurel.submission.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.laurel.submission.application.Entries;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.EntryStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Entries in {@code entries}. */
final class MongoEntries implements Entries {

    private final MongoCollection<Document> entries;

    MongoEntries(MongoOperations mongo) {
        entries = Fields.collection(mongo, "entries");
        entries.createIndex(Indexes.ascending(EntryDocuments.CONTEST, EntryDocuments.ARTICLE));
        entries.createIndex(Indexes.ascending(EntryDocuments.CONTEST, EntryDocuments.AUTHOR, EntryDocuments.ARTICLE));
        entries.createIndex(Indexes.ascending(EntryDocuments.ARTICLE));
        entries.createIndex(Indexes.ascending(EntryDocuments.AUTHOR));
    }

    @Override
    public @Nullable Entry find(String contestId, String articleId) {
        Document document =
                entries.find(eq("_id", EntryDocuments.id(contestId, articleId))).first();
        return document == null ? null : EntryDocuments.read(document);
    }

    @Override
    public List<Entry> ofArticles(Collection<String> articleIds) {
        List<Entry> found = new ArrayList<>();
        for (Document document : entries.find(in(EntryDocuments.ARTICLE, articleIds))) {
            found.add(EntryDocuments.read(document));
        }
        return found;
    }

    @Override
    public List<Entry> ofAuthor(String contestId, String authorId) {
        List<Entry> found = new ArrayList<>();
        var wanted = and(eq(EntryDocuments.CONTEST, contestId), eq(EntryDocuments.AUTHOR, authorId));
        for (Document document : entries.find(wanted)) {
            found.add(EntryDocuments.read(document));
        }
        return found;
    }

    @Override
    public List<String> articlesOf(Collection<String> authorIds) {
        Set<String> found = new TreeSet<>();
        for (Document document : entries.find(in(EntryDocuments.AUTHOR, authorIds))
                .projection(Projections.include(EntryDocuments.ARTICLE))) {
            found.add(Fields.text(document, EntryDocuments.ARTICLE));
        }
        return List.copyOf(found);
    }

    @Override
    public boolean hasAcceptedInColumn(String contestId, String columnId) {
        var wanted = and(
                eq(EntryDocuments.CONTEST, contestId),
                eq(EntryDocuments.STATUS, EntryStatus.ACCEPTED.name()),
                eq("columns", columnId));
        return entries.find(wanted).first() != null;
    }

    @Override
    public List<Entry> save(Collection<Entry> changed) {
        List<Entry> ordered = List.copyOf(changed);
        List<Document> documents = ordered.stream().map(EntryDocuments::write).toList();
        return VersionedWrites.write(entries, documents).stream()
                .map(ordered::get)
                .toList();
    }

    @Override
    public List<Entry> page(Filter filter, @Nullable String afterArticleId, int limit) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(eq(EntryDocuments.CONTEST, filter.contestId()));
        if (filter.status() != null) {
            conditions.add(eq(EntryDocuments.STATUS, filter.status().name()));
        }
        if (filter.authorId() != null) {
            conditions.add(eq(EntryDocuments.AUTHOR, filter.authorId()));
        }
        if (afterArticleId != null) {
            conditions.add(gt(EntryDocuments.ARTICLE, afterArticleId));
        }
        List<Entry> page = new ArrayList<>();
        for (Document document : entries.find(and(conditions))
                .sort(Sorts.ascending(EntryDocuments.ARTICLE))
                .limit(limit)) {
            page.add(EntryDocuments.read(document));
        }
        return page;
    }

    @Override
    public Map<String, Long> versions(String contestId) {
        Map<String, Long> versions = new HashMap<>();
        for (Document document : entries.find(eq(EntryDocuments.CONTEST, contestId))
                .projection(Projections.include(EntryDocuments.ARTICLE, VersionedWrites.VERSION))) {
            versions.put(Fields.text(document, EntryDocuments.ARTICLE), document.getLong(VersionedWrites.VERSION));
        }
        return versions;
    }

    @Override
    public void forEach(Consumer<Entry> each) {
        for (Document document : entries.find()) {
            each.accept(EntryDocuments.read(document));
        }
    }
}
