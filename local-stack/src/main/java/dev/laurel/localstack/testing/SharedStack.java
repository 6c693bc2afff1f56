package dev.laurel.localstack.testing;

import dev.laurel.localstack.LocalBroker;
import dev.laurel.localstack.LocalDocumentStore;
import dev.laurel.localstack.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Broker, document store and token issuer that all tests of one JVM share. Started by the first who asks, stopped when
 * the JVM ends, directories of its own, free ports. Tests keep out of each other's way by using ids of their own.
 */
public final class SharedStack {

    private final LocalBroker broker;
    private final LocalDocumentStore store;
    private final TokenIssuer issuer;

    private SharedStack(Path directory) {
        broker = LocalBroker.start(directory.resolve("kafka"));
        store = LocalDocumentStore.inMemory();
        issuer = TokenIssuer.start(directory.resolve("issuer"));
    }

    /** The stack of this JVM. */
    public static SharedStack get() {
        return Holder.STACK;
    }

    public LocalBroker broker() {
        return broker;
    }

    public LocalDocumentStore store() {
        return store;
    }

    public TokenIssuer issuer() {
        return issuer;
    }

    /** What a service's configuration needs to find this stack; for {@code @DynamicPropertySource}. */
    public Map<String, String> properties() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "MONGODB_URI", store.uri(),
                "JWT_ISSUER_URI", issuer.issuerUri(),
                "JWT_JWK_SET_URI", issuer.jwkSetUri(),
                "LAUREL_READER_KEY", "bGF1cmVsLXRlc3QtcmVhZGVyLWtleS0zMi1ieXRlcyE=",
                "SERVER_PORT", "0");
    }

    private void close() {
        issuer.close();
        store.close();
        broker.close();
    }

    private static final class Holder {
        private static final SharedStack STACK = start();

        private static SharedStack start() {
            try {
                Path directory = Files.createTempDirectory("laurel-stack");
                SharedStack stack = new SharedStack(directory);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, directory), "shared-stack-stop"));
                return stack;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(SharedStack stack, Path directory) {
            stack.close();
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
