package dev.laurel.acceptance.board;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the board's files under the real security policy and answers its questions from a {@link ContestOnPaper}. Its
 * streams can be cut and refused, which a test cannot ask of the real service.
 */
final class StubRankingService implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> TYPES = Map.of(
            "html",
            "text/html; charset=utf-8",
            "js",
            "text/javascript; charset=utf-8",
            "css",
            "text/css; charset=utf-8",
            "json",
            "application/json",
            "svg",
            "image/svg+xml");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<HttpExchange> streams = new CopyOnWriteArrayList<>();
    private final String policy;
    private volatile boolean failing;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    volatile @Nullable ContestOnPaper contest;
    /** What notification-service says of the receivers outside. */
    volatile String receivers = "UP";

    private StubRankingService(HttpServer server, String policy) {
        this.server = server;
        this.policy = policy;
    }

    static StubRankingService start(String policy) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StubRankingService stub = new StubRankingService(server, policy);
        server.createContext("/", stub::answer);
        server.setExecutor(stub.threads);
        server.start();
        return stub;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Sends the contest as it is now to every open stream. */
    void sendFrame() {
        for (HttpExchange stream : streams) {
            sendFrame(stream);
        }
    }

    int openStreams() {
        return streams.size();
    }

    /** Ends every stream; new ones and every other question are answered with 503 until {@link #recover()}. */
    void fail() {
        failing = true;
        streams.forEach(HttpExchange::close);
        streams.clear();
    }

    void recover() {
        failing = false;
    }

    /** Keeps every question waiting until {@link #release()}. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        if (path.equals("/board/settings.json")) {
            json(exchange, Map.of("receivers", "/receivers"));
        } else if (path.equals("/receivers")) {
            json(exchange, Map.of("status", receivers));
        } else if (path.startsWith("/api/")) {
            api(exchange, path);
        } else if (path.equals("/favicon.ico")) {
            send(exchange, 204, "image/x-icon", new byte[0]);
        } else if (path.startsWith("/webjars/vue/")) {
            String file = path.substring("/webjars/vue/".length());
            send(
                    exchange,
                    200,
                    "text/javascript",
                    BoardFiles.resource("META-INF/resources/webjars/vue/" + VueWebJar.version() + "/" + file));
        } else {
            file(exchange, path.equals("/") || path.startsWith("/c/") ? "/index.html" : path);
        }
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        Path file = BoardFiles.root().resolve(path.substring(1)).normalize();
        if (!file.startsWith(BoardFiles.root()) || !Files.isRegularFile(file)) {
            send(exchange, 404, "text/plain", new byte[0]);
            return;
        }
        String name = file.toString();
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        send(exchange, 200, type, Files.readAllBytes(file));
    }

    private void api(HttpExchange exchange, String path) throws IOException {
        awaitRelease();
        ContestOnPaper held = contest;
        String below = path.substring("/api/v1/contests".length());
        if (failing) {
            problem(exchange, 503, "not-ready");
        } else if (below.isEmpty()) {
            json(exchange, held == null ? List.of() : List.of(held.summary()));
        } else if (held == null || !below.startsWith("/" + ContestOnPaper.ID)) {
            problem(exchange, 404, "contest-unknown");
        } else {
            contestApi(exchange, held, below.substring(ContestOnPaper.ID.length() + 1));
        }
    }

    private void awaitRelease() throws IOException {
        try {
            gate.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new IOException("closed while holding", closed);
        }
    }

    private void contestApi(HttpExchange exchange, ContestOnPaper held, String below) throws IOException {
        if (below.equals("/standings/stream")) {
            stream(exchange);
        } else if (below.equals("/standings")) {
            int from = parameter(exchange, "cursor", 1);
            json(exchange, held.view(from - 1, parameter(exchange, "limit", 100)));
        } else if (below.startsWith("/standings/")) {
            Object explanation = held.explanation(below.substring("/standings/".length()));
            if (explanation == null) {
                problem(exchange, 404, "entry-unknown");
            } else {
                json(exchange, explanation);
            }
        } else if (below.equals("/results") && held.revision != null) {
            json(exchange, held.result());
        } else {
            problem(exchange, 404, "no-result");
        }
    }

    private static int parameter(HttpExchange exchange, String name, int absent) {
        Matcher found = Pattern.compile("(?:^|&)" + name + "=(\\d+)")
                .matcher(String.valueOf(exchange.getRequestURI().getQuery()));
        return found.find() ? Integer.parseInt(found.group(1)) : absent;
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("retry: 500\n\n".getBytes(StandardCharsets.UTF_8));
        streams.add(exchange);
        sendFrame(exchange);
    }

    private void sendFrame(HttpExchange stream) {
        ContestOnPaper held = contest;
        if (held == null) {
            return;
        }
        Map<String, @Nullable Object> view = held.view(0, 100);
        String frame =
                "event: standings\nid: " + view.get("version") + "\ndata: " + JSON.writeValueAsString(view) + "\n\n";
        try {
            OutputStream body = stream.getResponseBody();
            body.write(frame.getBytes(StandardCharsets.UTF_8));
            body.flush();
        } catch (IOException gone) {
            streams.remove(stream);
            stream.close();
        }
    }

    private static void json(HttpExchange exchange, Object answer) throws IOException {
        send(exchange, 200, "application/json", JSON.writeValueAsBytes(answer));
    }

    private static void problem(HttpExchange exchange, int status, String code) throws IOException {
        Map<String, Object> problem =
                Map.of("status", status, "code", code, "title", code, "requestId", "0191-stub-7f3a");
        send(exchange, status, "application/problem+json", JSON.writeValueAsBytes(problem));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        streams.forEach(HttpExchange::close);
        server.stop(0);
        threads.shutdownNow();
    }
}
