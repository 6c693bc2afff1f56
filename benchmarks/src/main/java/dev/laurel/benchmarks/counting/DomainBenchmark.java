package dev.laurel.benchmarks.counting;

import dev.laurel.benchmarks.Jvm;
import dev.laurel.benchmarks.Machine;
import dev.laurel.benchmarks.Spread;
import dev.laurel.benchmarks.Workplace;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Measures counting by itself with JMH, each benchmark and size in a virtual machine of its own. */
@Command(
        name = "domain",
        mixinStandardHelpOptions = true,
        description = {
            "Measures counting by itself with JMH: reading a fact, counting it, snapshots, making room; without broker and "
                    + "store. Some minutes.",
            "Shown are the clock on the wall and the processor time of the measured thread, in which is neither what others "
                    + "do meanwhile nor compiling and collecting garbage."
        })
public final class DomainBenchmark implements Callable<Integer> {

    private static final String PROCESSOR = "processorNanos";

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "WORD",
            description = "those whose name contains a word, such as Snapshot or RoomMaking.evict (default: all)")
    private List<String> words = List.of();

    @Option(
            names = "--events",
            split = ",",
            paramLabel = "NUMBER",
            description =
                    "sizes of the tally (default 1000000 for facts, 100000,1000000 for snapshots and room). Ten million"
                            + " need --heap 4g, fifty million --heap 8g")
    private List<Integer> events = List.of();

    @Option(names = "--warm-ups", paramLabel = "NUMBER", description = "shots before it counts (default: by benchmark)")
    private @Nullable Integer warmUps;

    @Option(names = "--rounds", paramLabel = "NUMBER", description = "shots that count (default: by benchmark)")
    private @Nullable Integer rounds;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "2g",
            description = "of each virtual machine (default ${DEFAULT-VALUE})")
    private String heap = "";

    @Option(names = "--verbose", description = "show what JMH says")
    private boolean isVerbose;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = Workplace.RESULTS,
            description = "directory for domain.json and domain.md (default ${DEFAULT-VALUE})")
    private Path out = Path.of("");

    /** Where the build puts what is measured. The peers of the other benchmarks must not find it. */
    @Option(names = "--measured", hidden = true, defaultValue = "${sys:laurel.home:-.}/benchmarks/target/measured")
    private Path measured = Path.of("");

    @Override
    public Integer call() throws Exception {
        List<Measured> chosen = Measured.named(words);
        if (chosen.isEmpty()) {
            System.err.println("No benchmark is called so; there are "
                    + Measured.ALL.stream().map(Measured::name).toList());
            return 2;
        }
        Machine machine = Machine.here();
        Instant begun = Instant.now();
        addToClassPath(measured);
        var rows = new ArrayList<DomainReport.Row>();
        System.out.print(DomainReport.HEADER);
        for (Measured each : chosen) {
            for (RunResult result : new Runner(options(each)).run()) {
                DomainReport.Row row = row(each, result);
                System.out.print(row.markdown());
                rows.add(row);
            }
        }
        write(new DomainReport(
                System.getProperty("laurel.commit", "unknown"),
                begun.truncatedTo(ChronoUnit.SECONDS).toString(),
                machine,
                heap,
                ChronoUnit.SECONDS.between(begun, Instant.now()),
                rows));
        return 0;
    }

    /** JMH gives its virtual machines the class path that this one says it has. */
    private static void addToClassPath(Path directory) throws IOException {
        var classPath = new StringBuilder(System.getProperty("java.class.path"));
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(directory, "*.jar")) {
            jars.forEach(jar -> classPath
                    .append(File.pathSeparator)
                    .append(jar.toAbsolutePath().normalize()));
        }
        System.setProperty("java.class.path", classPath.toString());
    }

    private Options options(Measured each) {
        List<String> jvm = new ArrayList<>(Jvm.options(heap));
        jvm.add("-XX:+UseSerialGC");
        // Else three of four collections leave some garbage where moving what lies behind it is too much work.
        jvm.add("-XX:MarkSweepAlwaysCompactCount=1");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(each.pattern())
                .jvmArgs(jvm.toArray(String[]::new))
                .timeout(TimeValue.minutes(30))
                .shouldFailOnError(true)
                .verbosity(isVerbose ? VerboseMode.NORMAL : VerboseMode.SILENT);
        if (!events.isEmpty()) {
            options.param("events", events.stream().map(String::valueOf).toArray(String[]::new));
        }
        if (warmUps != null) {
            options.warmupIterations(warmUps);
        }
        if (rounds != null) {
            options.measurementIterations(rounds);
        }
        return options.build();
    }

    private static DomainReport.Row row(Measured measured, RunResult result) {
        var given = new TreeMap<String, String>();
        result.getParams()
                .getParamsKeys()
                .forEach(key -> given.put(key, result.getParams().getParam(key)));
        var wall = new ArrayList<Double>();
        Map<String, List<Double>> others = new TreeMap<>();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult shot : fork.getIterationResults()) {
                wall.add(shot.getPrimaryResult().getScore());
                shot.getSecondaryResults()
                        .forEach((name, value) -> others.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(value.getScore()));
            }
        }
        double operations = result.getParams().getOpsPerInvocation();
        List<Double> processor = others.getOrDefault(PROCESSOR, List.of()).stream()
                .map(nanos -> nanos / operations)
                .toList();
        others.remove(PROCESSOR);
        var medians = new TreeMap<String, Double>();
        others.forEach((name, values) -> medians.put(name, Spread.median(values)));
        return new DomainReport.Row(measured.name(), measured.label(), given, wall, processor, medians);
    }

    private void write(DomainReport report) throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("domain.md"), report.markdown());
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(out.resolve("domain.json").toFile(), report);
        System.out.println();
        System.out.println("Written to " + out.resolve("domain.md").normalize() + " and domain.json.");
    }
}
