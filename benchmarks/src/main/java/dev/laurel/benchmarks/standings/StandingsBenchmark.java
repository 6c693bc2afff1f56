package dev.laurel.benchmarks.standings;

import dev.laurel.benchmarks.Jvm;
import dev.laurel.benchmarks.Machine;
import dev.laurel.benchmarks.RedisServer;
import dev.laurel.benchmarks.Spread;
import dev.laurel.benchmarks.Workplace;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs the board of ranking-service and its peers under the same updates and questions. */
@Command(
        name = "standings",
        mixinStandardHelpOptions = true,
        description = {
            "Updates scores and asks for exact ranks: the board of ranking-service, a skip list, a Fenwick tree over the "
                    + "scores, and a Redis sorted set, each in a process of its own, in interleaved rounds.",
            "Redis pays for a socket and the others do not; it is asked a hundred at a time."
        })
public final class StandingsBenchmark implements Callable<Integer> {

    private static final String OURS = "board";
    private static final String REDIS = "redis";
    /** Gives equal scores the same rank, so its ranks are not compared. */
    private static final String WITHOUT_TIE_BREAK = "fenwick";

    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put(OURS, "**counted blocks** (the board of ranking-service)");
        LABELS.put("skip-list", "skip list with spans, in process");
        LABELS.put(WITHOUT_TIE_BREAK, "Fenwick tree over scores, in process; no tie-break");
        LABELS.put(REDIS, "Redis sorted set, pipelined by 100 over loopback");
    }

    @Option(
            names = "--entries",
            split = ",",
            defaultValue = "1000,1000000",
            description = "sizes of the board (default ${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of();

    @Option(names = "--rounds", defaultValue = "5", description = "interleaved rounds (default ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--out",
            defaultValue = Workplace.RESULTS,
            description = "directory for standings.json and standings.md (default ${DEFAULT-VALUE})")
    private Path out = Path.of("");

    /** All of it: per size and ranking, one outcome per round. */
    record Result(Machine machine, String redis, Map<Integer, Map<String, List<RankingProcess.Outcome>>> outcomes) {

        String markdown() {
            var text = new StringBuilder(String.format(Locale.ROOT, "%s. Redis %s%n", machine.described(), redis));
            outcomes.forEach((size, byName) -> {
                text.append(String.format(
                        Locale.ROOT,
                        "%n| %,d entries | updates/s, median (lowest–highest) | ours by theirs | ranks/s, median"
                                + " (lowest–highest) | ours by theirs |%n|---|---:|---:|---:|---:|%n",
                        size));
                List<RankingProcess.Outcome> ours = Objects.requireNonNull(byName.get(OURS));
                byName.forEach((name, theirs) -> text.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %s |%n",
                        LABELS.get(name),
                        cells(updates(ours), updates(theirs)),
                        cells(ranks(ours), ranks(theirs)))));
            });
            return text.toString();
        }

        private static String cells(List<Double> ours, List<Double> theirs) {
            var ratios = new ArrayList<Double>();
            for (int i = 0; i < ours.size(); i++) {
                ratios.add(ours.get(i) / theirs.get(i));
            }
            return String.format(
                    Locale.ROOT,
                    "%,.0f (%,.0f–%,.0f) | %.2f×",
                    Spread.median(theirs),
                    Spread.lowest(theirs),
                    Spread.highest(theirs),
                    Spread.median(ratios));
        }

        private static List<Double> updates(List<RankingProcess.Outcome> outcomes) {
            return outcomes.stream()
                    .map(RankingProcess.Outcome::updatesPerSecond)
                    .toList();
        }

        private static List<Double> ranks(List<RankingProcess.Outcome> outcomes) {
            return outcomes.stream().map(RankingProcess.Outcome::ranksPerSecond).toList();
        }
    }

    @Override
    public Integer call() throws Exception {
        Machine machine = Machine.here();
        try (var place = Workplace.create();
                var redis = RedisServer.startIfInstalled(place.directory())) {
            if (!redis.isInstalled()) {
                System.out.println(RedisServer.MISSING);
            }
            Map<Integer, Map<String, List<RankingProcess.Outcome>>> outcomes = new LinkedHashMap<>();
            for (int round = 1; round <= rounds; round++) {
                for (int size : sizes) {
                    run(round, size, redis, outcomes.computeIfAbsent(size, each -> new LinkedHashMap<>()));
                }
            }
            write(new Result(machine, redis.version(), outcomes));
        }
        return 0;
    }

    private void run(int round, int size, RedisServer redis, Map<String, List<RankingProcess.Outcome>> outcomes)
            throws IOException, InterruptedException {
        int expected = 0;
        for (String name : LABELS.keySet()) {
            if (name.equals(REDIS) && !redis.isInstalled()) {
                continue;
            }
            RankingProcess.Outcome outcome = child(name, size, redis.port());
            if (name.equals(OURS)) {
                expected = outcome.checked();
            } else if (!name.equals(WITHOUT_TIE_BREAK) && outcome.checked() != expected) {
                throw new IllegalStateException(name + " ranks " + size + " entries differently");
            }
            outcomes.computeIfAbsent(name, each -> new ArrayList<>()).add(outcome);
            System.out.printf(
                    Locale.ROOT,
                    "round %d/%d  %,9d entries  %-10s %,12.0f updates/s %,12.0f ranks/s%n",
                    round,
                    rounds,
                    size,
                    name,
                    outcome.updatesPerSecond(),
                    outcome.ranksPerSecond());
        }
    }

    private static RankingProcess.Outcome child(String name, int size, int redisPort)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Jvm.executable());
        command.addAll(Jvm.options("2g"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RankingProcess.class.getName()));
        command.addAll(List.of(name, Integer.toString(size), Integer.toString(redisPort)));
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        String result = process.inputReader()
                .lines()
                .filter(line -> line.startsWith(RankingProcess.RESULT))
                .reduce("", (a, b) -> b);
        if (process.waitFor() != 0 || result.isEmpty()) {
            throw new IllegalStateException(name + " failed");
        }
        return JsonMapper.builder()
                .build()
                .readValue(result.substring(RankingProcess.RESULT.length()), RankingProcess.Outcome.class);
    }

    private void write(Result result) throws IOException {
        System.out.println();
        System.out.println(result.markdown());
        Files.createDirectories(out);
        Files.writeString(out.resolve("standings.md"), result.markdown());
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(out.resolve("standings.json").toFile(), result);
    }
}
