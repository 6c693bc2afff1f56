package dev.laurel.benchmarks.metrics;

import dev.laurel.benchmarks.Jvm;
import dev.laurel.benchmarks.Machine;
import dev.laurel.benchmarks.Workplace;
import dev.laurel.contracts.Topics;
import dev.laurel.localstack.LocalBroker;
import dev.laurel.localstack.LocalDocumentStore;
import dev.laurel.localstack.TokenIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lets metrics-service count at a steady pace for a long time, and looks whether it stays as it is. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description = {
            "Sends facts at a steady rate and samples metrics-service every ten seconds: memory, lag, facts counted.",
            "The readers and articles are few, so that most facts are about subjects known already; new comments let the "
                    + "state grow slowly. The counts at the end are checked."
        })
public final class SoakBenchmark implements Callable<Integer> {

    @Option(names = "--minutes", defaultValue = "20", description = "how long (default ${DEFAULT-VALUE})")
    private int minutes;

    @Option(names = "--rate", defaultValue = "10000", description = "facts per second (default ${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--sample", defaultValue = "10", description = "seconds between samples (default ${DEFAULT-VALUE})")
    private int every;

    @Option(names = "--articles", defaultValue = "1000", description = "articles (default ${DEFAULT-VALUE})")
    private int articles;

    @Option(names = "--readers", defaultValue = "500", description = "readers (default ${DEFAULT-VALUE})")
    private int readers;

    @Option(names = "--heap", defaultValue = "768m", description = "heap of the service (default ${DEFAULT-VALUE})")
    private String heap = "";

    @Option(
            names = "--jar",
            defaultValue = LaurelService.JAR,
            description = "the executable jar of metrics-service (default: the one built here)")
    private Path jar = Path.of("");

    @Option(
            names = "--out",
            defaultValue = Workplace.RESULTS,
            description = "directory for soak.json, soak.csv and soak.md (default ${DEFAULT-VALUE})")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        Machine machine = Machine.here();
        try (var place = Workplace.create();
                var broker = LocalBroker.start(place.directory().resolve("kafka"));
                var issuer = TokenIssuer.start(place.directory().resolve("keys"));
                var topics = new BenchTopics(broker.bootstrapServers());
                var store = LocalDocumentStore.start(place.directory().resolve("store"))) {
            Path gcLog = place.directory().resolve("gc.log");
            List<String> options = new ArrayList<>(Jvm.options(heap));
            options.add("-XX:+UseSerialGC");
            options.add("-Xlog:gc:file=" + gcLog + ":uptime");
            var setup = new LaurelService.Setup(jar, broker.bootstrapServers(), issuer, place.directory(), options);
            new LaurelRun(setup).declareTopics();
            topics.openContest(articles);
            Files.deleteIfExists(gcLog);
            try (var service = setup.start(store.uri(), Map.of());
                    var progress = Progress.fromTheBeginning(broker.bootstrapServers(), service);
                    var stream = topics.stream(Topics.INTERACTIONS, new FactLoad(articles, readers))) {
                var soak = new Soak(service, progress, stream, gcLog);
                List<Soak.Sample> samples = soak.run(rate, Duration.ofMinutes(minutes), Duration.ofSeconds(every));
                soak.checkCounts();
                SoakVerdict verdict = SoakVerdict.of(samples, rate);
                write(machine, samples, verdict);
                return verdict.holds() ? 0 : 1;
            }
        }
    }

    /** All of it. */
    record Result(Machine machine, int rate, SoakVerdict verdict, List<Soak.Sample> samples) {}

    private void write(Machine machine, List<Soak.Sample> samples, SoakVerdict verdict) throws IOException {
        String said = String.format(
                Locale.ROOT, "%d facts/s for %d min; %s.%n%n%s%n", rate, minutes, machine.described(), verdict.text());
        System.out.println();
        System.out.println(said);
        Files.createDirectories(out);
        Files.writeString(out.resolve("soak.md"), said);
        Files.writeString(
                out.resolve("soak.csv"),
                samples.stream()
                        .map(Soak.Sample::csv)
                        .collect(Collectors.joining("\n", Soak.Sample.HEAD + "\n", "\n")));
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(out.resolve("soak.json").toFile(), new Result(machine, rate, verdict, samples));
    }
}
