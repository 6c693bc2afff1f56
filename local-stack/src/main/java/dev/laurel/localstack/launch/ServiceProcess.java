package dev.laurel.localstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A service as a child process. It ends with the launcher, however that ends: it reads standard input, whose other end
 * only this process holds.
 */
final class ServiceProcess {

    private static final int LINES_SHOWN = 25;

    private final Service service;
    private final int port;
    private final Path log;
    private final Process process;

    private ServiceProcess(Service service, int port, Path log, Process process) {
        this.service = service;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** Starts the service; its output goes to {@code log}, the one of the start before is kept beside it. */
    static ServiceProcess start(
            Service service, int port, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.PIPE)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            builder.environment().put("LAUREL_EXIT_WITH_PARENT", "true");
            return new ServiceProcess(service, port, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + service.id(), e);
        }
    }

    Service service() {
        return service;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    String url() {
        return "http://localhost:" + port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Fails if the service has ended. */
    void requireAlive() {
        if (!process.isAlive()) {
            throw new LaunchFailure(obituary());
        }
    }

    /** How it ended and what it said last. */
    String obituary() {
        return service.id() + " has ended with exit status " + process.exitValue() + ". " + lastWords();
    }

    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return "The last lines of " + log + ":\n"
                    + lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()).stream()
                            .collect(Collectors.joining("\n    ", "    ", ""));
        } catch (IOException e) {
            return "Its log " + log + " cannot be read.";
        }
    }

    /** Asks it to end; returns at once. */
    void stop() {
        process.destroy();
    }

    /** Waits until it has ended; ends it the hard way after {@code limit}. */
    void awaitEnd(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
