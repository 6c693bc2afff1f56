package dev.laurel.benchmarks.metrics;

import dev.laurel.benchmarks.Jvm;
import dev.laurel.localstack.FreePorts;
import dev.laurel.localstack.TokenIssuer;
import dev.laurel.localstack.launch.UnpackedJar;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** metrics-service as it ships, unpacked as in its image, as a process of its own. It ends with this process, however that ends. */
final class LaurelService implements AutoCloseable {

    /** Where the build puts the executable jar. */
    static final String JAR = "${sys:laurel.home:-.}/metrics-service/target/metrics-service-0.1.0-SNAPSHOT-exec.jar";

    private final Process process;
    private final Path log;

    private LaurelService(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * What every start needs.
     *
     * @param jar       the executable jar
     * @param directory for the logs
     * @param options   for the virtual machine
     */
    record Setup(Path jar, String bootstrapServers, TokenIssuer issuer, Path directory, List<String> options) {

        private Path unpacked() throws IOException {
            Path app = directory.resolve("metrics-service");
            return Files.exists(app) ? UnpackedJar.in(jar, app) : UnpackedJar.unpack(jar, app);
        }

        /** Starts the service and returns at once; {@code settings} are environment variables. */
        LaurelService start(String mongoUri, Map<String, String> settings) throws IOException {
            Path log = Files.createTempFile(directory, "metrics-service-", ".log");
            List<String> command = new ArrayList<>();
            command.add(Jvm.executable());
            command.addAll(options);
            command.addAll(Jvm.ownOptions());
            command.add("-jar");
            command.add(unpacked().toString());
            var builder = new ProcessBuilder(command)
                    .redirectInput(Redirect.PIPE)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            Map<String, String> environment = builder.environment();
            environment.put("LAUREL_EXIT_WITH_PARENT", "true");
            environment.put("SERVER_PORT", Integer.toString(FreePorts.find(1).get(0)));
            environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
            environment.put("MONGODB_URI", mongoUri);
            environment.put("JWT_ISSUER_URI", issuer.issuerUri());
            environment.put("JWT_JWK_SET_URI", issuer.jwkSetUri());
            environment.put("LAUREL_READER_KEY", "bench-reader-key-of-32-characters!");
            environment.putAll(settings);
            return new LaurelService(builder.start(), log);
        }
    }

    /** Processor time used since the start. */
    long cpuNanos() {
        return process.toHandle()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    /** Memory of the process as the operating system sees it, in MB; -1 where it does not say. */
    long residentMb() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    /** Fails, with the end of its log, if the service has ended. */
    void mustRun() {
        if (!process.isAlive()) {
            throw new IllegalStateException("metrics-service ended with " + process.exitValue() + ":\n" + lastWords());
        }
    }

    /** The end of its log. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
        } catch (IOException e) {
            return "its log cannot be read: " + e.getMessage();
        }
    }

    /** Ends it in good order, or the hard way if that takes too long. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
