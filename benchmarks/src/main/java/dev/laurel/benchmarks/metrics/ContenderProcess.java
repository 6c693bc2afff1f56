package dev.laurel.benchmarks.metrics;

import dev.laurel.benchmarks.Jvm;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** A peer in a JVM of its own: nobody inherits another's warm code or garbage. */
public final class ContenderProcess {

    private static final String RESULT = "RESULT ";

    private static final Map<String, Supplier<Contender>> BY_NAME = Map.of(
            "raw", RawDrain::new,
            "decode", RawDecode::new,
            "record-mode", StreamRecordMode::new,
            "mongo", MongoUpserts::new,
            "redis", RedisToggles::new,
            "streams", () -> new StreamsToggles("at_least_once"),
            "streams-eos", () -> new StreamsToggles("exactly_once_v2"));

    private ContenderProcess() {}

    /** Runs the contender in a new process and waits for its end; its directory for files lies below {@code base}. */
    static Contender.Outcome run(String name, Workload workload, Path base) throws IOException, InterruptedException {
        var json = JsonMapper.builder().build();
        Path own = Files.createTempDirectory(base, name + "-");
        List<String> command = new ArrayList<>();
        command.add(Jvm.executable());
        command.addAll(Jvm.options("2g"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ContenderProcess.class.getName(), name));
        command.add(json.writeValueAsString(workload.in(own)));
        Path log = own.resolve("stderr.log");
        Process process = new ProcessBuilder(command)
                .redirectInput(Redirect.PIPE)
                .redirectError(log.toFile())
                .start();
        String result = process.inputReader()
                .lines()
                .filter(line -> line.startsWith(RESULT))
                .reduce("", (a, b) -> b);
        if (process.waitFor() != 0 || result.isEmpty()) {
            throw new IllegalStateException(name + " failed:\n" + Files.readString(log));
        }
        return json.readValue(result.substring(RESULT.length()), Contender.Outcome.class);
    }

    /** Arguments are the contender's name and the workload as JSON; prints the outcome as JSON on the last line. */
    public static void main(String[] args) throws Exception {
        endWithParent(System.in);
        var json = JsonMapper.builder().build();
        Supplier<Contender> contender = BY_NAME.get(args[0]);
        if (contender == null) {
            throw new IllegalArgumentException("No contender is called " + args[0] + "; there are " + BY_NAME.keySet());
        }
        Contender.Outcome outcome = contender.get().run(json.readValue(args[1], Workload.class));
        System.out.println(RESULT + json.writeValueAsString(outcome));
        System.exit(0);
    }

    /** The operating system closes standard input with the process that holds its other end, however that ends. */
    private static void endWithParent(InputStream input) {
        var watch = new Thread(
                () -> {
                    try {
                        while (input.read() >= 0) {
                            Thread.onSpinWait();
                        }
                    } catch (IOException e) {
                        // A broken pipe says the same as an ended one.
                        Runtime.getRuntime().halt(1);
                    }
                    Runtime.getRuntime().halt(1);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
