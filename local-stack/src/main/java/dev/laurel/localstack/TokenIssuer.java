package dev.laurel.localstack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Issues development tokens signed with a key that it creates once and keeps in its directory, and serves the public
 * half as a JWK set over loopback HTTP. Whoever can read the directory can be anybody: for one machine, never for
 * production, where any OIDC issuer takes its place.
 */
public final class TokenIssuer implements AutoCloseable {

    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final String KEY_FILE = "signing-key.json";

    private final RSAKey key;
    private final HttpServer server;
    private final ExecutorService worker;

    private TokenIssuer(RSAKey key, HttpServer server, ExecutorService worker) {
        this.key = key;
        this.server = server;
        this.worker = worker;
    }

    /** Serves on a free port. */
    public static TokenIssuer start(Path directory) {
        return start(directory, 0);
    }

    /** Serves on {@code port}; 0 means a free one. Tokens of an earlier start stay valid on the same port. */
    public static TokenIssuer start(Path directory, int port) {
        RSAKey key = loadOrCreate(directory);
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The token issuer cannot listen on port " + port, e);
        }
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "token-issuer");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(worker);
        TokenIssuer issuer = new TokenIssuer(key, server, worker);
        String keys = new JWKSet(key.toPublicJWK()).toString();
        server.createContext("/jwks.json", exchange -> answer(exchange, keys));
        String metadata = "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(issuer.issuerUri(), issuer.jwkSetUri());
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, metadata));
        server.start();
        return issuer;
    }

    public String issuerUri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
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
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuerUri())
                .subject(subject)
                .audience(audiences.stream().sorted().toList())
                .claim("roles", roles.stream().sorted().toList())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(expiresAt))
                .jwtID(UUID.randomUUID().toString());
        if (authorId != null) {
            claims.claim("author_id", authorId);
        }
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key does not sign", e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
        worker.shutdownNow();
    }

    private static RSAKey loadOrCreate(Path directory) {
        Path file = directory.resolve(KEY_FILE);
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            RSAKey created = new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            Secrets.write(file, created.toJSONString());
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write the signing key " + file, e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " holds no signing key; delete it to get a new one", e);
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot create RSA keys", e);
        }
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
