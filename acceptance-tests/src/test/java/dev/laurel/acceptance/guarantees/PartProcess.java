package dev.laurel.acceptance.guarantees;

import dev.laurel.localstack.LocalBroker;
import dev.laurel.localstack.LocalDocumentStore;
import java.io.OutputStream;
import java.nio.file.Path;

/** The broker or the document store alone in a process, to be killed and started again at the same place. */
final class PartProcess {

    private PartProcess() {}

    /** {@code broker|store <directory> <port>}. */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        AutoCloseable part = arguments[0].equals("broker")
                ? LocalBroker.start(directory, port)
                : LocalDocumentStore.start(directory.resolve("documents.mv"), port);
        System.out.println("started");
        // The other end is the test: when that has gone, so has the reason to run.
        System.in.transferTo(OutputStream.nullOutputStream());
        part.close();
        Runtime.getRuntime().halt(0);
    }
}
