package dev.laurel.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * OAuth 2.0 client credentials, as far as development needs them: the client is a role, {@code author_id} says which
 * author a creator is, and one secret opens all of them. Tokens last an hour. Answers and errors are those of RFC 6749.
 */
final class TokenEndpoint implements HttpHandler {

    private static final Set<String> ROLES = Set.of("platform", "operator", "juror", "creator");
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final int LONGEST_FORM = 4_096;

    private final DevelopmentTokens tokens;
    private final byte[] secret;
    private final Set<String> audiences;

    TokenEndpoint(DevelopmentTokens tokens, String secret, Set<String> audiences) {
        this.tokens = tokens;
        this.secret = secret.getBytes(UTF_8);
        this.audiences = Set.copyOf(audiences);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = exchange.getRequestMethod().equals("POST")
                    ? answer(form(exchange))
                    : Answer.error(405, "invalid_request");
            byte[] body = answer.json().getBytes(UTF_8);
            exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
            exchange.getResponseHeaders().put("Cache-Control", List.of("no-store"));
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private record Answer(int status, String json) {
        static Answer error(int status, String code) {
            return new Answer(status, "{\"error\":\"" + code + "\"}");
        }
    }

    private Answer answer(Map<String, String> form) {
        if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
            return Answer.error(400, "unsupported_grant_type");
        }
        String role = form.getOrDefault("client_id", "");
        byte[] offered = form.getOrDefault("client_secret", "").getBytes(UTF_8);
        if (!ROLES.contains(role) || !MessageDigest.isEqual(offered, secret)) {
            return Answer.error(401, "invalid_client");
        }
        @Nullable String author = form.get("author_id");
        if (role.equals("creator") != (author != null && !author.isEmpty())) {
            return Answer.error(400, "invalid_request");
        }
        String subject = author == null ? "dev-" + role : author;
        String token = tokens.token(
                Set.of(role), subject, author, audiences, Instant.now().plus(LIFETIME));
        return new Answer(200, """
                {"access_token":"%s","token_type":"Bearer","expires_in":%d}""".formatted(token, LIFETIME.toSeconds()));
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readNBytes(LONGEST_FORM), UTF_8);
        Map<String, String> form = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    /** What is not encoded properly is no value that anybody expects. */
    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
