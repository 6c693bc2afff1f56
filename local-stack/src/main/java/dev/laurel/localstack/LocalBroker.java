package dev.laurel.localstack;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * One real Kafka broker with its own controller (KRaft) inside this JVM, listening on the loopback interface only. The
 * directory keeps everything: starting again with the same directory gives the same cluster with the same records,
 * also after the process was killed. Topics are never created by accident. One broker proves nothing about replication.
 */
public final class LocalBroker implements AutoCloseable {

    private static final int NODE_ID = 1;
    private static final int ATTEMPTS = 5;

    private final KafkaRaftServer server;
    private final int port;

    private LocalBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts on a free port and returns when clients can connect. */
    public static LocalBroker start(Path directory) {
        RuntimeException last = new IllegalStateException("The broker was never tried");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return start(directory, FreePorts.find(1).get(0));
            } catch (RuntimeException e) {
                // Somebody else may have taken the port between finding and binding it.
                last = e;
            }
        }
        throw last;
    }

    /** Starts on {@code port} and returns when clients can connect. */
    public static LocalBroker start(Path directory, int port) {
        QuietLogs.apply();
        int controllerPort = FreePorts.find(1).get(0);
        Properties settings = settings(directory, port, controllerPort);
        format(directory);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new IllegalStateException("The broker does not start on port " + port + ": " + e.getMessage(), e);
        }
        return new LocalBroker(server, port);
    }

    public String bootstrapServers() {
        return bootstrapServers(port);
    }

    /** Where a broker on {@code port} of this machine is reached. */
    public static String bootstrapServers(int port) {
        return "127.0.0.1:" + port;
    }

    /** Stops cleanly; every acknowledged record stays in the directory. */
    @Override
    public void close() {
        QuietLogs.errorsOnly("org.apache.kafka.clients.NetworkClient");
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties settings(Path directory, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE_ID));
        settings.setProperty("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", directory.toAbsolutePath().toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("num.partitions", "1");
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
        settings.setProperty("offsets.topic.num.partitions", "3");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.num.partitions", "3");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "3");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // A fifth of the defaults: one machine, a few dozen partitions.
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
        settings.setProperty("log.index.size.max.bytes", Integer.toString(1 << 20));
        // After a kill the controller waits this long for the broker it remembers; long enough for a stalled machine.
        settings.setProperty("broker.session.timeout.ms", "6000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        return settings;
    }

    /** Writes the cluster's identity into a new directory; a directory that has one keeps it. */
    private static void format(Path directory) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        var said = new ByteArrayOutputStream();
        try {
            Files.createDirectories(directory);
            new Formatter()
                    .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
                    .setNodeId(NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setSupportedFeatures(List.of(Feature.PRODUCTION_FEATURES.toArray(Feature[]::new)))
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toAbsolutePath().toString())
                    .addDirectory(directory.toAbsolutePath().toString())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "Cannot prepare " + directory + " for the broker: " + said.toString(StandardCharsets.UTF_8), e);
        }
    }
}
