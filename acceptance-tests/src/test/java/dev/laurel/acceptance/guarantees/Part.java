package dev.laurel.acceptance.guarantees;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One process of the system, at a fixed port: it is started, killed, asked to end, and started again. */
final class Part implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final int port;
    private final boolean isService;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;
    private boolean isMeantToBeDown = true;

    Part(String name, int port, boolean isService, List<String> command, Map<String, String> environment, Path log) {
        this.name = name;
        this.port = port;
        this.isService = isService;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
    }

    String name() {
        return name;
    }

    String url() {
        return "http://localhost:" + port;
    }

    boolean isService() {
        return isService;
    }

    synchronized void start() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.PIPE)
                .redirectOutput(Redirect.appendTo(new File(log.toString())));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
            isMeantToBeDown = false;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot start " + name, e);
        }
    }

    /** As {@code kill -9} does; returns when it is gone. */
    synchronized void kill() {
        Process running = process;
        isMeantToBeDown = true;
        if (running != null) {
            running.destroyForcibly();
            awaitEnd(running, Duration.ofSeconds(30));
        }
    }

    /** As SIGTERM does; returns how long it took to end. */
    synchronized Duration terminate(Duration limit) {
        Process running = process;
        long startedAt = System.nanoTime();
        isMeantToBeDown = true;
        if (running != null) {
            running.destroy();
            awaitEnd(running, limit);
        }
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Starts it if it has ended without being made to; whether it lives. */
    synchronized boolean isAliveOrStartedAgain() {
        if (!isAlive() && !isMeantToBeDown) {
            System.out.printf("[guarantees] %s gave up and is started again: %s%n", name, lastError());
            start();
        }
        return isAlive();
    }

    /** The last line in its log that speaks of an error; nothing if there is none. */
    private String lastError() {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("ERROR") || line.contains("Exception: "))
                    .map(line -> line.substring(0, Math.min(line.length(), 200)))
                    .reduce("", (before, line) -> line);
        } catch (IOException | UncheckedIOException e) {
            return "its log cannot be read: " + e.getMessage();
        }
    }

    /** Waits until it answers; one that gives up meanwhile is started again. */
    void awaitReady() {
        await(name + " is ready (log: " + log + ")")
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> isAliveOrStartedAgain() && isReady());
    }

    private boolean isReady() {
        return isAlive() && (isService ? answersReady() : isListening());
    }

    private boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean answersReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitEnd(Process running, Duration limit) {
        try {
            if (!running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError(name + " has not ended within " + limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + name + " ended", e);
        }
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
