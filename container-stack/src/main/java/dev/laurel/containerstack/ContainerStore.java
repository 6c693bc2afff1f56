package dev.laurel.containerstack;

import org.testcontainers.mongodb.MongoDBContainer;

/**
 * One MongoDB that all tests of a JVM share, for suites that talk to the driver without Spring. Started by the first who
 * asks; tests keep out of each other's way by databases of their own.
 */
public final class ContainerStore {

    private ContainerStore() {}

    /** A connection string without a database. */
    public static String uri() {
        return Holder.STORE.getConnectionString();
    }

    private static final class Holder {
        private static final MongoDBContainer STORE = start();

        private static MongoDBContainer start() {
            MongoDBContainer store = Images.mongo();
            store.start();
            // Testcontainers' own cleaner is switched off in some places.
            Runtime.getRuntime().addShutdownHook(new Thread(store::stop, "container-store-stop"));
            return store;
        }
    }
}
