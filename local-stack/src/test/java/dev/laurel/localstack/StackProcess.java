package dev.laurel.localstack;

import java.nio.file.Path;

/** Broker and store in a process of their own, to be killed. Says where they are and waits for its end. */
final class StackProcess {

    private StackProcess() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        LocalDocumentStore store = LocalDocumentStore.start(directory.resolve("documents.mv"));
        LocalBroker broker = LocalBroker.start(directory.resolve("kafka"));
        System.out.println("AT " + store.uri() + " " + broker.bootstrapServers());
        // Ends when the test does, should the test forget to kill it.
        System.in.transferTo(java.io.OutputStream.nullOutputStream());
        Runtime.getRuntime().halt(0);
    }
}
