package dev.laurel.localstack.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.laurel.localstack.launch.Console;
import dev.laurel.localstack.launch.LaunchFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is imported whole, once, however often it is interrupted. The service here refuses what says "bad". */
class FactImportTest {

    private final List<String> received = new ArrayList<>();
    private final Deque<Integer> failures = new ArrayDeque<>();
    private HttpServer service;

    private Path directory;

    @BeforeEach
    void start(@TempDir Path temporary) throws IOException {
        directory = temporary;
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/api/v1/interactions", this::answer);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void writesRefusedLinesBesideTheFileWithTheirReasons() throws IOException {
        Path file = file("facts.ndjson", "{\"n\":1}\n\n{\"bad\":2}\n{\"n\":3}\n");

        Bookmark end = imported(file);

        assertThat(end.accepted()).isEqualTo(2);
        assertThat(end.refused()).isEqualTo(1);
        assertThat(Files.readString(RefusedLines.beside(file)))
                .isEqualTo("{\"line\":3,\"field\":\"n\",\"problem\":\"is bad\",\"expected\":\"good\","
                        + "\"fact\":\"{\\\"bad\\\":2}\"}\n");
    }

    @Test
    void goesOnWhereItWasInterrupted() throws IOException {
        Path file = file("facts.ndjson", "{\"n\":1}\n{\"bad\":2}\n{\"n\":3}\n{\"bad\":4}\n{\"n\":5}\n");
        failures.addAll(List.of(0, 403));
        assertThatThrownBy(() -> imported(file))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("403");
        Files.writeString(RefusedLines.beside(file), "half a li", java.nio.file.StandardOpenOption.APPEND);

        Bookmark end = imported(file);

        assertThat(end).isEqualTo(new Bookmark(5, 3, 2, Files.size(RefusedLines.beside(file))));
        assertThat(received).containsExactly("{\"n\":1}", "{\"bad\":2}", "{\"n\":3}", "{\"bad\":4}", "{\"n\":5}");
        assertThat(Files.readAllLines(RefusedLines.beside(file))).hasSize(2);
        assertThat(imported(file)).isEqualTo(end);
        assertThat(received).hasSize(5);
    }

    @Test
    void sendsAgainWhatABusyServiceDidNotTake() throws IOException {
        failures.addAll(List.of(429, 503));

        Bookmark end = imported(file("facts.ndjson", "{\"n\":1}\n"));

        assertThat(end.accepted()).isEqualTo(1);
        assertThat(received).containsExactly("{\"n\":1}");
    }

    @Test
    void readsCsvByItsHeading() throws IOException {
        Path file = file("views.csv", """
                kind,articleId,counter,total,at,seq
                counter-reported,"a,1",views,17,2024-03-01T00:00:00Z,
                counter-reported,a2,views,18,1709251200000,5
                """);

        imported(file);

        assertThat(received)
                .containsExactly(
                        "{\"kind\":\"counter-reported\",\"articleId\":\"a,1\",\"counter\":\"views\",\"total\":17,"
                                + "\"at\":\"2024-03-01T00:00:00Z\"}",
                        "{\"kind\":\"counter-reported\",\"articleId\":\"a2\",\"counter\":\"views\",\"total\":18,"
                                + "\"at\":1709251200000,\"seq\":5}");
    }

    @Test
    void unpacksGzip() throws IOException {
        Path file = directory.resolve("facts.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"n\":1}\n".getBytes(UTF_8));
        }

        assertThat(imported(file).accepted()).isEqualTo(1);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private Bookmark imported(Path file) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        var receiver = new FactsReceiver(address, "token", Duration.ofSeconds(20));
        var console = new Console(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
        return new FactImport(receiver, console, 2).run(file, Bookmark.of(file));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(new GZIPInputStream(exchange.getRequestBody()).readAllBytes(), UTF_8);
        int failure = failures.isEmpty() ? 0 : failures.poll();
        byte[] answer = new byte[0];
        if (failure == 0) {
            List<String> lines = body.lines().toList();
            received.addAll(lines);
            var rejected = new ArrayList<String>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains("bad")) {
                    rejected.add(
                            "{\"line\":" + (i + 1) + ",\"field\":\"n\",\"problem\":\"is bad\",\"expected\":\"good\"}");
                }
            }
            int accepted = lines.size() - rejected.size();
            answer = ("{\"accepted\":" + accepted + ",\"rejected\":[" + String.join(",", rejected) + "]}")
                    .getBytes(UTF_8);
            failure = accepted == 0 ? 422 : 202;
        } else {
            exchange.getResponseHeaders().set("Retry-After", "0");
        }
        exchange.sendResponseHeaders(failure, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
