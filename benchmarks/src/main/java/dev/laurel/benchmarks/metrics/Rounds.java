package dev.laurel.benchmarks.metrics;

import dev.laurel.contracts.Topics;
import dev.laurel.localstack.LocalDocumentStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Interleaved rounds: each contender once, one after the other, the next round beginning with another one. Checks the
 * counts of every single run against the generator's.
 */
final class Rounds {

    static final String OURS = "metrics-service";
    static final String OURS_ONE_THREAD = "metrics-service-1-thread";
    static final String OURS_VOLATILE = "metrics-service-volatile";

    static final int PARTITIONS = 12;
    static final double WARM_UP = 0.4;

    private static final String SNAPSHOTS = "LAUREL_METRICS_SNAPSHOT_INTERVAL";
    private static final String THREADS = "LAUREL_METRICS_THREADS";

    private final BenchTopics topics;
    private final LaurelRun laurel;
    private final String bootstrapServers;
    private final int redisPort;
    private final Path directory;
    private final Map<String, Facts> loaded = new LinkedHashMap<>();
    private final Map<String, List<Contender.Outcome>> outcomes = new LinkedHashMap<>();
    private final long begun = System.nanoTime();

    Rounds(BenchTopics topics, LaurelRun laurel, String bootstrapServers, int redisPort, Path directory) {
        this.topics = topics;
        this.laurel = laurel;
        this.bootstrapServers = bootstrapServers;
        this.redisPort = redisPort;
        this.directory = directory;
    }

    private record Facts(String topic, long count, String digest) {}

    /** Writes the facts of ours and, for the peers that get fewer, the first of the same facts again. */
    void load(List<Peer> peers, long facts, int articles, int readers) throws Exception {
        laurel.declareTopics();
        topics.openContest(articles);
        var whole = new Facts(Topics.INTERACTIONS, facts, topics.load(Topics.INTERACTIONS, facts, articles, readers));
        loaded.put(OURS, whole);
        loaded.put(OURS_ONE_THREAD, whole);
        loaded.put(OURS_VOLATILE, whole);
        Map<Long, Facts> byCount = new LinkedHashMap<>(Map.of(facts, whole));
        for (Peer peer : peers) {
            long part = Math.max(4_000, facts / peer.part());
            Facts its = byCount.get(part);
            if (its == null) {
                String topic = "bench.interactions." + part;
                topics.create(topic, PARTITIONS);
                its = new Facts(topic, part, topics.load(topic, part, articles, readers));
                byCount.put(part, its);
            }
            loaded.put(peer.name(), its);
        }
    }

    /** Runs until {@code rounds} are done, or until another round would not end within {@code seconds}. */
    int run(int rounds, long seconds) throws Exception {
        List<String> order = new ArrayList<>(loaded.keySet());
        double longest = 0;
        for (int round = 1; round <= rounds; round++) {
            double before = elapsed();
            if (before + longest > seconds) {
                System.out.printf("No time is left for round %d of %d.%n", round, rounds);
                return round - 1;
            }
            for (String name : order) {
                Contender.Outcome outcome = run(name);
                outcomes.computeIfAbsent(name, each -> new ArrayList<>()).add(outcome);
                System.out.printf(
                        Locale.ROOT,
                        "%4.0f s  round %d/%d  %-26s %,12.0f facts/s  %7.2f µs of processor per fact%n",
                        elapsed(),
                        round,
                        rounds,
                        name,
                        outcome.factsPerSecond(),
                        outcome.cpuMicrosPerFact());
            }
            Collections.rotate(order, 2);
            longest = Math.max(longest, elapsed() - before);
        }
        return rounds;
    }

    /** The figures of a contender. */
    Report.Row row(String name, String label) {
        return Report.Row.of(name, label, facts(name).count, outcomes.getOrDefault(name, List.of()));
    }

    private Contender.Outcome run(String name) throws Exception {
        Facts facts = facts(name);
        Contender.Outcome outcome =
                switch (name) {
                    case OURS -> ours(facts, Map.of(SNAPSHOTS, "1s"));
                    case OURS_ONE_THREAD -> ours(facts, Map.of(SNAPSHOTS, "1s", THREADS, "1"));
                    case OURS_VOLATILE -> ours(facts, Map.of(SNAPSHOTS, "1d"));
                    default -> peer(name, facts);
                };
        if (!outcome.digest().equals(Contender.Outcome.NOTHING_COUNTED)
                && !outcome.digest().equals(facts.digest)) {
            throw new IllegalStateException(name + " miscounted: its counts have the digest " + outcome.digest()
                    + ", the true ones " + facts.digest);
        }
        return outcome;
    }

    private Contender.Outcome ours(Facts facts, Map<String, String> settings) throws Exception {
        topics.forgetOutput();
        return laurel.run(facts.count, warmUp(facts), settings);
    }

    private Contender.Outcome peer(String name, Facts facts) throws Exception {
        try (var store = LocalDocumentStore.inMemory()) {
            var workload = new Workload(
                    bootstrapServers,
                    facts.topic,
                    PARTITIONS,
                    facts.count,
                    warmUp(facts),
                    store.uri(),
                    redisPort,
                    directory.toString());
            Contender.Outcome outcome = ContenderProcess.run(name, workload, directory);
            topics.forgetTemporary();
            return outcome;
        }
    }

    private Facts facts(String name) {
        return Objects.requireNonNull(loaded.get(name), name);
    }

    private static long warmUp(Facts facts) {
        return (long) (facts.count * WARM_UP);
    }

    double elapsed() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
