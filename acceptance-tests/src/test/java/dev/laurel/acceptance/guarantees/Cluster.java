package dev.laurel.acceptance.guarantees;

import dev.laurel.localstack.FreePorts;
import dev.laurel.localstack.TokenIssuer;
import dev.laurel.localstack.launch.UnpackedJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Broker, store and several instances of every service, each a process of its own that may be killed at any time. */
final class Cluster implements AutoCloseable {

    static final String SUBMISSION = "submission-service";
    static final String METRICS = "metrics-service";
    static final String RANKING = "ranking-service";
    static final String NOTIFICATION = "notification-service";

    private static final List<String> SERVICES = List.of(SUBMISSION, METRICS, RANKING, NOTIFICATION);
    private static final Path ROOT =
            Path.of(System.getProperty("laurel.root", "..")).toAbsolutePath();

    private final Path directory;
    private final TokenIssuer issuer;
    private final Part broker;
    private final Part store;
    private final List<Part> services = new ArrayList<>();
    private final String bootstrapServers;

    /** Starts everything and waits until it is ready. */
    Cluster(Path directory, Map<String, Integer> instances) throws IOException {
        this(directory, instances, Map.of());
    }

    /** The same with further variables for every service. */
    Cluster(Path directory, Map<String, Integer> instances, Map<String, String> settings) throws IOException {
        this.directory = directory;
        int count = SERVICES.stream()
                .mapToInt(service -> instances.getOrDefault(service, 1))
                .sum();
        List<Integer> ports = new ArrayList<>(FreePorts.find(count + 2));
        this.issuer = TokenIssuer.start(directory.resolve("issuer"));
        int brokerPort = ports.remove(0);
        int storePort = ports.remove(0);
        this.bootstrapServers = "127.0.0.1:" + brokerPort;
        this.broker = part("broker", brokerPort);
        this.store = part("store", storePort);
        Map<String, String> environment = new HashMap<>(environment(storePort));
        environment.putAll(settings);
        for (String service : SERVICES) {
            for (int number = 1; number <= instances.getOrDefault(service, 1); number++) {
                services.add(service(service, number, ports.remove(0), environment));
            }
        }
        try {
            broker.start();
            store.start();
            broker.awaitReady();
            store.awaitReady();
            services.forEach(Part::start);
            services.forEach(Part::awaitReady);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    /** All processes, in a fixed order. */
    List<Part> parts() {
        return Stream.concat(Stream.of(broker, store), services.stream()).toList();
    }

    List<Part> instances(String service) {
        return services.stream().filter(part -> part.name().startsWith(service)).toList();
    }

    String token(String role) {
        return issuer.token(Set.of(role), "dev-" + role, null, Set.copyOf(SERVICES));
    }

    /** Starts what is down, and waits until everything is ready. */
    void awaitWhole() {
        parts().stream().filter(part -> !part.isAlive()).forEach(Part::start);
        parts().forEach(Part::awaitReady);
    }

    @Override
    public void close() {
        parts().forEach(Part::close);
        issuer.close();
    }

    private Part part(String kind, int port) throws IOException {
        Path data = Files.createDirectories(directory.resolve(kind));
        List<String> command = List.of(
                java(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dlogback.configurationFile=dev/laurel/localstack/launch/logging.xml",
                "-cp",
                System.getProperty("java.class.path"),
                PartProcess.class.getName(),
                kind,
                data.toString(),
                Integer.toString(port));
        return new Part(kind, port, false, command, Map.of(), directory.resolve(kind + ".log"));
    }

    private Part service(String service, int number, int port, Map<String, String> shared) throws IOException {
        // They are started far more often than they are busy, so the quick compiler is the better one.
        List<String> command = List.of(
                java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "-jar",
                unpacked(service).toString());
        Map<String, String> environment = new HashMap<>(shared);
        environment.put("SERVER_PORT", Integer.toString(port));
        String name = service + "-" + number;
        return new Part(name, port, true, command, environment, directory.resolve(name + ".log"));
    }

    private Map<String, String> environment(int storePort) {
        return Map.of(
                "SERVER_ADDRESS",
                "127.0.0.1",
                "KAFKA_BOOTSTRAP_SERVERS",
                bootstrapServers,
                "MONGODB_URI",
                "mongodb://127.0.0.1:" + storePort + "/?serverSelectionTimeoutMS=3000",
                "JWT_ISSUER_URI",
                issuer.issuerUri(),
                "JWT_JWK_SET_URI",
                issuer.jwkSetUri(),
                "LAUREL_READER_KEY",
                "a key of the guarantee suite, for nothing else",
                "LAUREL_METRICS_SNAPSHOT_INTERVAL",
                "2s",
                "LAUREL_EXIT_WITH_PARENT",
                "true");
    }

    /** Unpacks the service's jar once, since unpacked it starts faster; returns the jar to start. */
    private Path unpacked(String service) throws IOException {
        String jar = service + "-0.1.0-SNAPSHOT-exec.jar";
        Path app = directory.resolve("apps").resolve(service);
        if (!Files.exists(app)) {
            UnpackedJar.unpack(ROOT.resolve(service).resolve("target").resolve(jar), app);
        }
        return app.resolve(jar);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
