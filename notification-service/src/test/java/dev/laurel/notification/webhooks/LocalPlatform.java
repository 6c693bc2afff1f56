package dev.laurel.notification.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A receiver that behaves as it is told to and remembers what it heard. It can go away and come back at its port. */
public final class LocalPlatform implements AutoCloseable {

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "local-platform");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Behaviour behaviour = status(204);
    private HttpServer server;

    /** One request. */
    public record Heard(String path, Map<String, List<String>> headers, String body) {

        public String id() {
            return header("Webhook-id");
        }

        String header(String name) {
            return Objects.requireNonNull(headers.get(name), name).get(0);
        }
    }

    /** What it does with a request that it has read. */
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    public LocalPlatform() {
        server = listen(0);
    }

    private HttpServer listen(int port) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.setExecutor(threads);
            listening.createContext("/", this::take);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(new Heard(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body));
        behaviour.answer(exchange);
    }

    /** Answers with a status and headers, name and value in turn, and no body. */
    public static Behaviour status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    public void behaves(Behaviour as) {
        behaviour = as;
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port() + "/hook");
    }

    public void goAway() {
        server.stop(0);
    }

    public void comeBack() {
        server = listen(port());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
