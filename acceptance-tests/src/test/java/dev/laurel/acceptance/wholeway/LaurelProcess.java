package dev.laurel.acceptance.wholeway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The launcher as a process, as {@code ./laurel} starts it, and what it says. */
final class LaurelProcess implements AutoCloseable {

    private static final Path ROOT =
            Path.of(System.getProperty("laurel.root", "..")).toAbsolutePath();
    private static final Duration END_WITHIN = Duration.ofSeconds(60);

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private LaurelProcess(Process process) {
        this.process = process;
        Thread listening = new Thread(this::listen, "laurel-output");
        listening.setDaemon(true);
        listening.start();
    }

    /** With the embedded broker and store. */
    static LaurelProcess start(String... arguments) throws IOException {
        return startOn(Map.of(), arguments);
    }

    /** With the broker and store that {@code environment} names. */
    static LaurelProcess startOn(Map<String, String> environment, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(arguments)).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("KAFKA_BOOTSTRAP_SERVERS", "MONGODB_URI"));
        // Services here are started more often than they are busy: the second compiler costs more than it gives.
        builder.environment().put("LAUREL_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        builder.environment().putAll(environment);
        return new LaurelProcess(builder.start());
    }

    /** What {@code ./laurel} runs for {@code arguments}. */
    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-Dlaurel.home=" + ROOT,
                "-Dlogback.configurationFile=dev/laurel/localstack/launch/logging.xml",
                "-jar",
                ROOT.resolve("local-stack/target/local-stack-0.1.0-SNAPSHOT.jar")
                        .toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The first group of {@code pattern} in the first line that has it, once there is one. */
    String awaitLine(String pattern, Duration limit) {
        Pattern compiled = Pattern.compile(pattern);
        await().atMost(limit)
                .pollInterval(Duration.ofMillis(200))
                .conditionEvaluationListener(condition -> requireAlive(compiled))
                .until(() ->
                        said.stream().anyMatch(line -> compiled.matcher(line).find()));
        return said.stream()
                .map(compiled::matcher)
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** All it has said. */
    String output() {
        return String.join("\n", said);
    }

    /** Ends it as {@code kill -9} does, and waits until its services have noticed. */
    void kill() throws InterruptedException {
        List<ProcessHandle> services = process.descendants().toList();
        process.destroyForcibly().waitFor();
        await().atMost(END_WITHIN).until(() -> services.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Ends it as Ctrl-C does; true if nothing of it is left. */
    boolean stop() {
        List<ProcessHandle> services = process.descendants().toList();
        process.destroy();
        await().atMost(END_WITHIN).until(() -> !process.isAlive());
        return services.stream().noneMatch(ProcessHandle::isAlive);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private void requireAlive(Pattern awaited) {
        boolean came = said.stream().anyMatch(line -> awaited.matcher(line).find());
        if (!came && !process.isAlive()) {
            throw new AssertionError("Laurel ended with " + process.exitValue() + " before it said \"" + awaited
                    + "\". It said:\n" + output());
        }
    }

    private void listen() {
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            output.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException e) {
            said.add("(output ended: " + e.getMessage() + ")");
        }
    }
}
