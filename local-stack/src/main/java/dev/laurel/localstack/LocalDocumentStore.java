package dev.laurel.localstack;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;

/**
 * The embedded document store: speaks MongoDB's wire protocol, is not MongoDB. It has no sessions and no transactions.
 * The durable form answers a write only after it is in the file, so nothing acknowledged is lost when the process is
 * killed; what a power cut does is not promised. Listens on the loopback interface only.
 */
public final class LocalDocumentStore implements AutoCloseable {

    private final MongoServer server;

    private LocalDocumentStore(MongoServer server) {
        this.server = server;
    }

    /** Keeps everything in memory; for tests. */
    public static LocalDocumentStore inMemory() {
        QuietLogs.apply();
        return listen(new InMemoryBackend(), 0);
    }

    /** Keeps everything in {@code file}, on a free port. */
    public static LocalDocumentStore start(Path file) {
        return start(file, 0);
    }

    /** Keeps everything in {@code file}. Port 0 means a free one. */
    public static LocalDocumentStore start(Path file, int port) {
        QuietLogs.apply();
        return listen(new CommitBeforeReply(open(file)), port);
    }

    /** {@code mongodb://host:port}, without a database. */
    public String uri() {
        InetSocketAddress address = server.getLocalAddress();
        return "mongodb://127.0.0.1:" + address.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static LocalDocumentStore listen(MongoBackend backend, int port) {
        MongoServer server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return new LocalDocumentStore(server);
    }

    private static MVStore open(Path file) {
        Path absolute = file.toAbsolutePath();
        try {
            Files.createDirectories(absolute.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the directory of the document store", e);
        }
        // A commit per write leaves many small chunks behind; without this the file only grows.
        MVStoreTool.compactCleanUp(absolute.toString());
        if (Files.exists(absolute)) {
            MVStoreTool.compact(absolute.toString(), false);
        }
        MVStore store = openFile(absolute);
        if (!StoredDatabase.isOurs(store)) {
            store = converted(store, absolute);
        }
        StoredDatabase.mark(store);
        return store;
    }

    private static MVStore openFile(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
    }

    /** The store that takes the place of one that an older version wrote; that one stays until the other is whole. */
    private static MVStore converted(MVStore before, Path file) {
        Path copy = file.resolveSibling(file.getFileName() + ".converted");
        try {
            Files.deleteIfExists(copy);
            MVStore after = openFile(copy);
            StoredDatabase.convert(before, after);
            after.close();
            before.close();
            Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot convert the document store " + file, e);
        }
        return openFile(file);
    }
}
