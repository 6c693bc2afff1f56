package dev.laurel.benchmarks.metrics;

import dev.laurel.contracts.Topics;
import dev.laurel.localstack.FreePorts;
import dev.laurel.localstack.LocalBroker;
import dev.laurel.localstack.LocalDocumentStore;
import dev.laurel.localstack.TokenIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs metrics-service and its peers over the same topic, in turn, and prints who is how fast. */
@Command(
        name = "metrics",
        mixinStandardHelpOptions = true,
        description = "Counts the same facts with metrics-service and with what users would pick instead.")
public final class MetricsBenchmark implements Callable<Integer> {

    private static final int PARTITIONS = 12;
    private static final String OURS = "metrics-service";
    private static final String OURS_VOLATILE = "metrics-service, snapshots off";
    /** The store takes one upsert per fact, so it gets a short topic of its own. */
    private static final String SMALL_TOPIC = "bench.interactions.small";

    @Option(names = "--facts", defaultValue = "800000", description = "facts in the topic (default ${DEFAULT-VALUE})")
    private long facts;

    @Option(names = "--rounds", defaultValue = "5", description = "interleaved rounds (default ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--articles", defaultValue = "2000", description = "articles (default ${DEFAULT-VALUE})")
    private int articles;

    @Option(names = "--readers", defaultValue = "50000", description = "readers (default ${DEFAULT-VALUE})")
    private int readers;

    @Option(
            names = "--only",
            split = ",",
            description = "contenders to run besides metrics-service: raw, decode, "
                    + "record-mode, redis, streams, streams-eos, mongo (default all)")
    private List<String> only = List.of("raw", "decode", "record-mode", "redis", "streams", "streams-eos", "mongo");

    @Option(names = "--jar", required = true, description = "the executable jar of metrics-service")
    private Path jar = Path.of("");

    @Option(names = "--out", description = "directory for metrics.json and metrics.md (default: none written)")
    private @Nullable Path out;

    /** Entry point. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new MetricsBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path directory = Files.createTempDirectory("laurel-bench-");
        try (var broker = LocalBroker.start(directory.resolve("kafka"));
                var issuer = TokenIssuer.start(directory.resolve("keys"));
                var redis = RedisServer.startIfInstalled(directory)) {
            var topics = new BenchTopics(broker.bootstrapServers());
            var laurel = new LaurelRun(jar, broker.bootstrapServers(), directory, issuer);
            laurel.declareTopics();
            topics.openContest(articles);
            topics.load(Topics.INTERACTIONS, facts, articles, readers);
            long small = Math.max(2_000, facts / 40);
            topics.create(SMALL_TOPIC, PARTITIONS);
            topics.load(SMALL_TOPIC, small, articles, readers);
            var main = new Workload(
                    broker.bootstrapServers(),
                    Topics.INTERACTIONS,
                    PARTITIONS,
                    facts,
                    facts / 4,
                    "",
                    redis.port(),
                    directory.toString());
            var rates = runAll(main, small, laurel, topics, directory);
            report(main, rates);
        }
        return 0;
    }

    private Map<String, List<Double>> runAll(
            Workload main, long small, LaurelRun laurel, BenchTopics topics, Path directory) throws Exception {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        Map<String, String> digests = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            topics.forgetOutput();
            note(round, OURS, laurel.run(main, Map.of("LAUREL_METRICS_SNAPSHOT_INTERVAL", "1s")), rates, digests);
            for (String name : only) {
                if (name.equals("redis") && main.redisPort() == 0) {
                    System.out.println("redis is left out: redis-server is not installed (Debian: redis-server)");
                } else if (name.equals("mongo")) {
                    note(round, name, mongo(main, small, directory), rates, new LinkedHashMap<>());
                } else {
                    note(round, name, child(name, main, directory), rates, digests);
                }
            }
            topics.forgetOutput();
            note(
                    round,
                    OURS_VOLATILE,
                    laurel.run(main, Map.of("LAUREL_METRICS_SNAPSHOT_INTERVAL", "1d")),
                    rates,
                    digests);
        }
        return rates;
    }

    private Contender.Outcome mongo(Workload main, long small, Path directory) throws Exception {
        try (var store = LocalDocumentStore.inMemory()) {
            var workload = new Workload(
                    main.bootstrapServers(),
                    SMALL_TOPIC,
                    PARTITIONS,
                    small,
                    small / 4,
                    store.uri(),
                    0,
                    main.directory());
            Contender.Outcome outcome = child("mongo", workload, directory);
            Contender.Outcome check = child("decode", workload, directory);
            if (!outcome.digest().equals(check.digest())) {
                throw new IllegalStateException("mongo counts differ: " + outcome.digest() + ", " + check.digest());
            }
            return outcome;
        }
    }

    private static void note(
            int round,
            String name,
            Contender.Outcome outcome,
            Map<String, List<Double>> rates,
            Map<String, String> digests) {
        System.out.printf(
                "round %d  %-32s %,12.0f facts/s  counts %s%n",
                round, name, outcome.factsPerSecond(), outcome.digest());
        rates.computeIfAbsent(name, each -> new ArrayList<>()).add(outcome.factsPerSecond());
        if (!outcome.digest().equals("-")) {
            digests.put(name, outcome.digest());
            if (digests.values().stream().distinct().count() > 1) {
                throw new IllegalStateException("The contenders do not agree on the counts: " + digests);
            }
        }
    }

    /** A JVM of its own for each run: nobody inherits another's warm code or garbage. */
    private static Contender.Outcome child(String name, Workload workload, Path directory) throws Exception {
        var json = JsonMapper.builder().build();
        Path own = Files.createTempDirectory(directory, name + "-");
        var mine = new Workload(
                workload.bootstrapServers(),
                workload.topic(),
                workload.partitions(),
                workload.facts(),
                workload.warmUp(),
                workload.mongoUri(),
                workload.redisPort(),
                own.toString());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ContenderProcess.class.getName(),
                        name,
                        json.writeValueAsString(mine))
                .redirectError(own.resolve("stderr.log").toFile())
                .start();
        String result = process.inputReader()
                .lines()
                .filter(line -> line.startsWith(ContenderProcess.RESULT))
                .reduce("", (a, b) -> b);
        if (process.waitFor() != 0 || result.isEmpty()) {
            throw new IllegalStateException(name + " failed; see " + own.resolve("stderr.log"));
        }
        return json.readValue(result.substring(ContenderProcess.RESULT.length()), Contender.Outcome.class);
    }

    private void report(Workload main, Map<String, List<Double>> rates) throws IOException {
        List<Report.Verdict> verdicts = new ArrayList<>();
        List<Double> ours = rates.getOrDefault(OURS, List.of());
        verdict(verdicts, "P1", "Spring Cloud Stream record mode", ours, rates.get("record-mode"), 4);
        verdict(verdicts, "P2", "draining raw bytes", ours, rates.get("raw"), 0.30);
        verdict(verdicts, "P3", "Kafka Streams, RocksDB, at least once", ours, rates.get("streams"), 6);
        verdict(verdicts, "P3", "Kafka Streams, RocksDB, exactly once", ours, rates.get("streams-eos"), 6);
        verdict(verdicts, "P4", "Redis, pipelined", ours, rates.get("redis"), 2);
        verdict(verdicts, "P5", "the same with snapshots off", ours, rates.get(OURS_VOLATILE), 0.8);
        String machine = Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name")
                + ", Java " + Runtime.version();
        var report = new Report(machine, main.facts(), main.warmUp(), rates, verdicts);
        System.out.println();
        System.out.println(report.markdown());
        if (out != null) {
            Files.createDirectories(out);
            Files.writeString(out.resolve("metrics.md"), report.markdown());
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValue(out.resolve("metrics.json").toFile(), report);
        }
    }

    private static void verdict(
            List<Report.Verdict> verdicts,
            String goal,
            String what,
            List<Double> ours,
            @Nullable List<Double> theirs,
            double required) {
        if (theirs != null) {
            verdicts.add(new Report.Verdict(goal, "against " + what, Report.ratio(ours, theirs), required));
        }
    }

    /** A Redis of this run's own, on a free port, where the program is installed. */
    private record RedisServer(@Nullable Process process, int port) implements AutoCloseable {

        static RedisServer startIfInstalled(Path directory) {
            int port = FreePorts.find(1).get(0);
            try {
                Process process = new ProcessBuilder(
                                "redis-server",
                                "--port",
                                Integer.toString(port),
                                "--bind",
                                "127.0.0.1",
                                "--save",
                                "",
                                "--dir",
                                directory.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("redis.log").toFile())
                        .start();
                return new RedisServer(process, port);
            } catch (IOException e) {
                return new RedisServer(null, 0);
            }
        }

        @Override
        public void close() {
            if (process != null) {
                process.destroy();
            }
        }
    }
}
