package dev.laurel.localstack;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A database whose documents and index keys lie in the file as {@link StoredDocuments} and {@link StoredKeys} write
 * them. A map of the store keeps the form in which it was opened first, so each is opened here before the database
 * opens it.
 */
final class StoredDatabase extends H2Database {

    private static final String DOCUMENTS = "databases.";
    private static final String INDEX = "._index_";
    private static final String MARK = "laurel.form";

    /** Null while the superclass opens what is there already. */
    private final @Nullable MVStore store;

    StoredDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, opened(name, store), cursors);
        this.store = store;
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (store != null) {
            openIndex(store, getFullCollectionNamespace(collection) + INDEX + index);
        }
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        if (store != null) {
            openDocuments(store, DOCUMENTS + getFullCollectionNamespace(collection));
        }
        return super.openOrCreateCollection(collection, options);
    }

    private static MVStore opened(String name, MVStore store) {
        for (String system : List.of("system.namespaces", "system.indexes")) {
            openDocuments(store, DOCUMENTS + name + "." + system);
        }
        for (String map : List.copyOf(store.getMapNames())) {
            if (map.startsWith(DOCUMENTS + name + ".")) {
                openDocuments(store, map);
            } else if (map.startsWith(name + ".") && map.contains(INDEX)) {
                openIndex(store, map);
            }
        }
        return store;
    }

    private static void openDocuments(MVStore store, String map) {
        store.openMap(map, documents());
    }

    private static void openIndex(MVStore store, String map) {
        store.openMap(map, index());
    }

    private static MVMap.Builder<Object, Document> documents() {
        return new MVMap.Builder<Object, Document>().valueType(new StoredDocuments());
    }

    private static MVMap.Builder<KeyValue, Object> index() {
        return new MVMap.Builder<KeyValue, Object>().keyType(new StoredKeys());
    }

    /** Whether all of {@code store} is in our form. */
    static boolean isOurs(MVStore store) {
        return store.getMapNames().isEmpty() || store.hasMap(MARK);
    }

    /** Says of an empty store that all that comes into it is in our form. */
    static void mark(MVStore store) {
        if (!store.hasMap(MARK)) {
            store.openMap(MARK).put("documents", "bson");
            store.commit();
        }
    }

    /** Copies {@code before}, which is in the backend's own form, into the empty {@code after} in ours. */
    static void convert(MVStore before, MVStore after) {
        for (String name : List.copyOf(before.getMapNames())) {
            if (name.startsWith(DOCUMENTS)) {
                before.<Object, Document>openMap(name).forEach(after.openMap(name, documents())::put);
            } else if (name.contains(INDEX)) {
                before.<KeyValue, Object>openMap(name).forEach(after.openMap(name, index())::put);
            } else {
                before.openMap(name).forEach(after.openMap(name)::put);
            }
        }
        mark(after);
    }
}
