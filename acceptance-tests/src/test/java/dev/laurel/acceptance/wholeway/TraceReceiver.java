package dev.laurel.acceptance.wholeway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What collects traces and what takes webhooks in a test: keeps the spans (OTLP over HTTP), takes everything else. */
final class TraceReceiver implements AutoCloseable {

    private static final String PATH = "/v1/traces";

    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();

    private TraceReceiver(HttpServer server) {
        this.server = server;
    }

    /** A span as the receiver knows it; ids in hexadecimal digits. */
    record Span(String service, String name, String traceId, String spanId, String parentId) {}

    static TraceReceiver start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TraceReceiver receiver = new TraceReceiver(server);
        server.createContext("/", receiver::take);
        server.start();
        return receiver;
    }

    String tracesUrl() {
        return url(PATH);
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** All spans of a trace that have come. */
    List<Span> trace(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            try (InputStream body =
                    packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
                byte[] bytes = body.readAllBytes();
                if (exchange.getRequestURI().getPath().equals(PATH)) {
                    messages(UnknownFieldSet.parseFrom(bytes), 1).forEach(this::resourceSpans);
                }
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** Field numbers are those of opentelemetry/proto/trace/v1/trace.proto. */
    private void resourceSpans(UnknownFieldSet of) {
        String service = messages(of, 1)
                .flatMap(resource -> messages(resource, 1))
                .filter(attribute -> text(attribute, 1).equals("service.name"))
                .flatMap(attribute -> messages(attribute, 2))
                .map(value -> text(value, 1))
                .findFirst()
                .orElse("");
        messages(of, 2)
                .flatMap(scope -> messages(scope, 2))
                .map(span -> new Span(service, text(span, 5), hex(span, 1), hex(span, 2), hex(span, 4)))
                .forEach(spans::add);
    }

    private static Stream<UnknownFieldSet> messages(UnknownFieldSet of, int field) {
        return of.getField(field).getLengthDelimitedList().stream().map(TraceReceiver::message);
    }

    private static UnknownFieldSet message(ByteString bytes) {
        try {
            return UnknownFieldSet.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(UnknownFieldSet of, int field) {
        return bytes(of, field).toString(UTF_8);
    }

    private static String hex(UnknownFieldSet of, int field) {
        return HexFormat.of().formatHex(bytes(of, field).toByteArray());
    }

    private static ByteString bytes(UnknownFieldSet of, int field) {
        List<ByteString> values = of.getField(field).getLengthDelimitedList();
        return values.isEmpty() ? ByteString.EMPTY : values.get(values.size() - 1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
