package dev.laurel.benchmarks.metrics;

import dev.laurel.benchmarks.Jvm;
import dev.laurel.benchmarks.Machine;
import dev.laurel.benchmarks.Spread;
import dev.laurel.benchmarks.Workplace;
import dev.laurel.contracts.Topics;
import dev.laurel.localstack.LocalBroker;
import dev.laurel.localstack.LocalDocumentStore;
import dev.laurel.localstack.TokenIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How long metrics-service is away: restarted with its snapshots, and without, when it reads the whole log again. */
@Command(
        name = "restart",
        mixinStandardHelpOptions = true,
        description = {
            "Restarts metrics-service over the same log, in turn with its snapshots and with an empty store, and "
                    + "measures the time until all is counted and published again.",
            "Takes some minutes. The counts after each restart are checked."
        })
public final class RestartBenchmark implements Callable<Integer> {

    private static final double REQUIRED = 20;
    private static final String GROUP = "metrics-service";

    @Option(names = "--facts", defaultValue = "10000000", description = "facts in the log (default ${DEFAULT-VALUE})")
    private long facts;

    @Option(names = "--rounds", defaultValue = "3", description = "interleaved rounds (default ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--articles", defaultValue = "4000", description = "articles (default ${DEFAULT-VALUE})")
    private int articles;

    @Option(names = "--readers", defaultValue = "200000", description = "readers (default ${DEFAULT-VALUE})")
    private int readers;

    @Option(names = "--heap", defaultValue = "4g", description = "heap of the service (default ${DEFAULT-VALUE})")
    private String heap = "";

    @Option(
            names = "--jar",
            defaultValue = LaurelService.JAR,
            description = "the executable jar of metrics-service (default: the one built here)")
    private Path jar = Path.of("");

    @Option(
            names = "--out",
            defaultValue = Workplace.RESULTS,
            description = "directory for restart.json and restart.md (default ${DEFAULT-VALUE})")
    private Path out = Path.of("");

    /**
     * One start of the service.
     *
     * @param seconds       from the start of the process until all is counted and published
     * @param ofTheseLoaded from the moment at which it was given its partitions: without the start of process and
     *                      framework
     */
    record Restart(double seconds, double ofTheseLoaded) {}

    /** All of it. */
    record Result(Machine machine, long facts, List<Restart> fromSnapshot, List<Restart> fromLog, double required) {

        String markdown() {
            List<Double> snapshot =
                    fromSnapshot.stream().map(Restart::ofTheseLoaded).toList();
            List<Double> log = fromLog.stream().map(Restart::ofTheseLoaded).toList();
            double ratio = Spread.median(log) / Spread.median(snapshot);
            return String.format(
                    Locale.ROOT,
                    "%,d facts; %s.%n%n"
                            + "| metrics-service restarts | whole restart, median | of that, partitions given → all"
                            + " counted and published | lowest–highest |%n|---|---:|---:|---:|%n%s%s%n"
                            + "P7: from the snapshot it is back %.1f× faster than from the log (required %.0f×): %s.%n",
                    facts,
                    machine.described(),
                    row("from snapshots", fromSnapshot),
                    row("from the log", fromLog),
                    ratio,
                    required,
                    ratio >= required ? "holds" : "**does not hold**");
        }

        private static String row(String label, List<Restart> restarts) {
            List<Double> loaded = restarts.stream().map(Restart::ofTheseLoaded).toList();
            return String.format(
                    Locale.ROOT,
                    "| %s | %.2f s | %.2f s | %.2f–%.2f s |%n",
                    label,
                    Spread.median(restarts.stream().map(Restart::seconds).toList()),
                    Spread.median(loaded),
                    Spread.lowest(loaded),
                    Spread.highest(loaded));
        }
    }

    @Override
    public Integer call() throws Exception {
        Machine machine = Machine.here();
        try (var place = Workplace.create();
                var broker = LocalBroker.start(place.directory().resolve("kafka"));
                var issuer = TokenIssuer.start(place.directory().resolve("keys"));
                var topics = new BenchTopics(broker.bootstrapServers());
                var store = LocalDocumentStore.start(place.directory().resolve("store"));
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var setup = new LaurelService.Setup(
                    jar, broker.bootstrapServers(), issuer, place.directory(), Jvm.options(heap));
            new LaurelRun(setup).declareTopics();
            topics.openContest(articles);
            String truth = topics.load(Topics.INTERACTIONS, facts, articles, readers);
            fillStore(setup, store.uri(), admin);
            var fromSnapshot = new ArrayList<Restart>();
            var fromLog = new ArrayList<Restart>();
            for (int round = 1; round <= rounds; round++) {
                fromSnapshot.add(restart(setup, store.uri(), admin, truth));
                say(round, "from snapshots", fromSnapshot.get(round - 1));
                try (var empty = LocalDocumentStore.inMemory()) {
                    topics.forgetOutput();
                    fromLog.add(restart(setup, empty.uri(), admin, truth));
                }
                say(round, "from the log", fromLog.get(round - 1));
            }
            write(new Result(machine, facts, fromSnapshot, fromLog, REQUIRED));
        }
        return 0;
    }

    /** Counts once with snapshots, until the newest of each partition covers all of it. */
    private void fillStore(LaurelService.Setup setup, String store, Admin admin) throws Exception {
        System.out.println("Counting once, to have snapshots");
        try (var service = setup.start(store, Map.of("LAUREL_METRICS_SNAPSHOT_INTERVAL", "2s"))) {
            while (committed(admin) < facts) {
                service.mustRun();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    private Restart restart(LaurelService.Setup setup, String store, Admin admin, String truth) throws Exception {
        long begun = System.nanoTime();
        try (var service = setup.start(store, Map.of("LAUREL_METRICS_SNAPSHOT_INTERVAL", "1d"))) {
            while (!hasPartitions(admin)) {
                service.mustRun();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            long given = System.nanoTime();
            try (var progress = Progress.fromNow(setup.bootstrapServers(), service)) {
                while (progress.done() < facts) {
                    Thread.onSpinWait();
                }
                long back = System.nanoTime();
                String digest = progress.counts().digest();
                if (!digest.equals(truth)) {
                    throw new IllegalStateException("miscounted: " + digest + ", the true digest is " + truth);
                }
                return new Restart((back - begun) / 1e9, (back - given) / 1e9);
            }
        }
    }

    private static boolean hasPartitions(Admin admin) throws Exception {
        return admin.describeConsumerGroups(List.of(GROUP)).all().get().values().stream()
                .flatMap(group -> group.members().stream())
                .anyMatch(member -> !member.assignment().topicPartitions().isEmpty());
    }

    private static long committed(Admin admin) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        return offsets.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
    }

    private static void say(int round, String what, Restart restart) {
        System.out.printf(
                Locale.ROOT,
                "round %d  %-16s %6.2f s, of which %6.2f s after the partitions were given%n",
                round,
                what,
                restart.seconds(),
                restart.ofTheseLoaded());
    }

    private void write(Result result) throws IOException {
        System.out.println();
        System.out.println(result.markdown());
        Files.createDirectories(out);
        Files.writeString(out.resolve("restart.md"), result.markdown());
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(out.resolve("restart.json").toFile(), result);
    }
}
