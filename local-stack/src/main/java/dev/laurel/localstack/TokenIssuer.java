package dev.laurel.localstack;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Issues development tokens and serves the public half of their key as a JWK set over HTTP, on the loopback interface
 * unless told otherwise. For one machine, never for production, where any OIDC issuer takes its place.
 */
public final class TokenIssuer implements AutoCloseable {

    private static final Duration LIFETIME = Duration.ofDays(30);

    private final DevelopmentTokens tokens;
    private final HttpServer server;
    private final ExecutorService worker;
    private final String issuerUri;

    private TokenIssuer(DevelopmentTokens tokens, HttpServer server, ExecutorService worker, String issuerUri) {
        this.tokens = tokens;
        this.server = server;
        this.worker = worker;
        this.issuerUri = issuerUri;
    }

    /** Serves on a free port. */
    public static TokenIssuer start(Path directory) {
        return start(directory, 0);
    }

    /** Serves on {@code port}; 0 means a free one. Tokens of an earlier start stay valid on the same port. */
    public static TokenIssuer start(Path directory, int port) {
        HttpServer server = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return serve(
                directory, server, "http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * Serves where others than this machine may reach it, and gives tokens to whoever knows {@code secret}: OAuth 2.0
     * client credentials at {@code /token}, see {@link TokenEndpoint}.
     *
     * @param issuerUri the address by which the services know this issuer, which need not be one this process has
     * @param audiences names of the services that shall accept the tokens
     */
    public static TokenIssuer start(
            Path directory, InetSocketAddress address, String issuerUri, String secret, Set<String> audiences) {
        TokenIssuer issuer = serve(directory, listen(address), issuerUri);
        issuer.server.createContext("/token", new TokenEndpoint(issuer.tokens, secret, audiences));
        return issuer;
    }

    private static HttpServer listen(InetSocketAddress address) {
        try {
            return HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The token issuer cannot listen on " + address, e);
        }
    }

    private static TokenIssuer serve(Path directory, HttpServer server, String issuerUri) {
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "token-issuer");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(worker);
        DevelopmentTokens tokens = DevelopmentTokens.of(directory, issuerUri);
        TokenIssuer issuer = new TokenIssuer(tokens, server, worker, issuerUri);
        String keys = tokens.publicKeys();
        server.createContext("/jwks.json", exchange -> answer(exchange, keys));
        String metadata = "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(issuer.issuerUri(), issuer.jwkSetUri());
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, metadata));
        server.start();
        return issuer;
    }

    public String issuerUri() {
        return issuerUri;
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    public String jwkSetUri() {
        return issuerUri() + "/jwks.json";
    }

    /**
     * A token that is valid for 30 days.
     *
     * @param roles     of platform, operator, juror, creator
     * @param subject   who it is for; shown in decisions
     * @param authorId  the author a creator is on the platform, else null
     * @param audiences names of the services that shall accept it
     */
    public String token(Set<String> roles, String subject, @Nullable String authorId, Set<String> audiences) {
        return token(roles, subject, authorId, audiences, Instant.now().plus(LIFETIME));
    }

    /** Like {@link #token(Set, String, String, Set)} with an end of its own, which may be past. */
    public String token(
            Set<String> roles, String subject, @Nullable String authorId, Set<String> audiences, Instant expiresAt) {
        return tokens.token(roles, subject, authorId, audiences, expiresAt);
    }

    /** These very claims under the issuer's key, whether they make sense or not: for tests of who is refused. */
    public String signed(JWTClaimsSet claims, JWSAlgorithm algorithm) {
        return tokens.signed(claims, algorithm);
    }

    /** The public half of the key, as anybody can fetch it. */
    public String publicKeys() {
        return tokens.publicKeys();
    }

    @Override
    public void close() {
        server.stop(0);
        worker.shutdownNow();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
