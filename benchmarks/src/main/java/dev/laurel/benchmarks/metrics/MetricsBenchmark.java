package dev.laurel.benchmarks.metrics;

import dev.laurel.benchmarks.Jvm;
import dev.laurel.benchmarks.Machine;
import dev.laurel.benchmarks.RedisServer;
import dev.laurel.benchmarks.Workplace;
import dev.laurel.localstack.LocalBroker;
import dev.laurel.localstack.TokenIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.utils.AppInfoParser;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs metrics-service and its peers over the same facts, in turn, and prints who is how fast. */
@Command(
        name = "metrics",
        mixinStandardHelpOptions = true,
        description = {
            "Counts the same facts with metrics-service and with what users would pick instead, each in a process of "
                    + "its own, one after the other, in interleaved rounds.",
            "Every run's counts are checked against the generator's. Broker and load share this machine, so the "
                    + "ratios say more than the figures."
        })
public final class MetricsBenchmark implements Callable<Integer> {

    private static final List<Peer> PEERS = List.of(
            new Peer("raw", "raw drain: the bytes are read and dropped", 1),
            new Peer("decode", "plain consumer, Jackson databind, `HashSet`; nothing durable", 2),
            new Peer("record-mode", "Spring Cloud Stream record mode, its default; nothing durable", 12),
            new Peer("redis", "consumer feeding Redis, SADD + ZINCRBY pipelined", 6),
            new Peer("streams", "Kafka Streams, RocksDB, at_least_once", 25),
            new Peer("streams-eos", "Kafka Streams, RocksDB, exactly_once_v2", 25),
            new Peer("mongo", "one upsert per fact into the embedded store (not MongoDB)", 800));

    private static final Map<String, Goal> GOALS = Map.of(
            "record-mode", new Goal("P1", 4),
            "raw", new Goal("P2", 0.30),
            "streams", new Goal("P3", 6),
            "streams-eos", new Goal("P3", 6),
            "redis", new Goal("P4", 2));
    private static final Goal DURABILITY = new Goal("P5", 0.8);

    private record Goal(String name, double required) {}

    @Option(names = "--facts", defaultValue = "2600000", description = "facts in the topic (default ${DEFAULT-VALUE})")
    private long facts;

    @Option(names = "--rounds", defaultValue = "5", description = "interleaved rounds (default ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "590",
            description =
                    "no further round begins that would not end within so many seconds (default ${DEFAULT-VALUE})")
    private long seconds;

    @Option(names = "--articles", defaultValue = "4000", description = "articles (default ${DEFAULT-VALUE})")
    private int articles;

    @Option(names = "--readers", defaultValue = "200000", description = "readers (default ${DEFAULT-VALUE})")
    private int readers;

    @Option(
            names = "--only",
            split = ",",
            description = "peers to run: raw, decode, record-mode, redis, streams, streams-eos, mongo (default all)")
    private @Nullable List<String> only;

    @Option(
            names = "--jar",
            defaultValue = LaurelService.JAR,
            description = "the executable jar of metrics-service (default: the one built here)")
    private Path jar = Path.of("");

    @Option(
            names = "--out",
            defaultValue = Workplace.RESULTS,
            description = "directory for metrics.json and metrics.md (default ${DEFAULT-VALUE})")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        Machine machine = Machine.here();
        try (var place = Workplace.create();
                var broker = LocalBroker.start(place.directory().resolve("kafka"));
                var issuer = TokenIssuer.start(place.directory().resolve("keys"));
                var redis = RedisServer.startIfInstalled(place.directory());
                var topics = new BenchTopics(broker.bootstrapServers())) {
            List<Peer> peers = peers(redis);
            var setup = new LaurelService.Setup(
                    jar, broker.bootstrapServers(), issuer, place.directory(), Jvm.options("2g"));
            var run = new Rounds(
                    topics, new LaurelRun(setup), broker.bootstrapServers(), redis.port(), place.directory());
            run.load(peers, facts, articles, readers);
            if (run.run(rounds, seconds) == 0) {
                throw new IllegalStateException("Not one round was possible in " + seconds + " s");
            }
            write(report(run, peers, machine, redis));
        }
        return 0;
    }

    private List<Peer> peers(RedisServer redis) {
        var chosen = new ArrayList<Peer>();
        for (Peer peer : PEERS) {
            if (peer.name().equals("redis") && !redis.isInstalled()) {
                System.out.println(RedisServer.MISSING);
            } else if (only == null || only.contains(peer.name())) {
                chosen.add(peer);
            }
        }
        return chosen;
    }

    private Report report(Rounds run, List<Peer> peers, Machine machine, RedisServer redis) {
        Report.Row ours = run.row(Rounds.OURS, "**metrics-service**, snapshots every second");
        Report.Row ofVolatile = run.row(Rounds.OURS_VOLATILE, "metrics-service, no snapshots");
        Report.Row oneThread =
                run.row(Rounds.OURS_ONE_THREAD, "metrics-service, snapshots every second, one counting thread");
        var rows = new ArrayList<>(List.of(ours, oneThread, ofVolatile));
        var verdicts = new ArrayList<Report.Verdict>();
        for (Peer peer : peers) {
            Report.Row row = run.row(peer.name(), peer.label());
            rows.add(row);
            Goal goal = GOALS.get(peer.name());
            if (goal != null) {
                verdicts.add(Report.Verdict.of(goal.name(), ours, row, goal.required()));
                verdicts.add(Report.Verdict.of(goal.name() + ", one thread", oneThread, row, goal.required()));
            }
        }
        verdicts.add(Report.Verdict.of(DURABILITY.name(), ours, ofVolatile, DURABILITY.required()));
        verdicts.sort(java.util.Comparator.comparing(Report.Verdict::goal));
        return new Report(
                System.getProperty("laurel.commit", "unknown"),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                machine,
                versions(redis),
                new Report.Facts(facts, Rounds.PARTITIONS, articles, readers, Rounds.WARM_UP, FactLoad.MIX),
                Math.round(run.elapsed()),
                rows,
                verdicts,
                redis.isInstalled() ? List.of() : List.of(RedisServer.MISSING));
    }

    private static Map<String, String> versions(RedisServer redis) {
        var versions = new LinkedHashMap<String, String>();
        versions.put("Kafka", AppInfoParser.getVersion());
        String stream = BindingServiceProperties.class.getPackage().getImplementationVersion();
        versions.put("Spring Cloud Stream", stream == null ? "unknown" : stream);
        versions.put("Redis", redis.version());
        return versions;
    }

    private void write(Report report) throws IOException {
        System.out.println();
        System.out.println(report.markdown());
        Files.createDirectories(out);
        Files.writeString(out.resolve("metrics.md"), report.markdown());
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(out.resolve("metrics.json").toFile(), report);
        System.out.println("Written to " + out.resolve("metrics.md") + " and metrics.json");
    }
}
