package dev.laurel.submission;

import dev.laurel.contracts.ContractJson;
import dev.laurel.localstack.testing.SharedStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole service over a real broker and store, spoken to over HTTP. One context serves all such tests. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class ServiceTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Set<String> AUDIENCE = Set.of("submission-service");

    static final String OPERATOR = token("operator", null);
    static final String PLATFORM = token("platform", null);
    static final String JUROR = token("juror", null);

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry registry) {
        SharedStack.get().properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** An answer: status and body. */
    record Answer(int status, String text) {
        JsonNode json() {
            return ContractJson.mapper().readTree(text);
        }
    }

    static String token(String role, @Nullable String authorId) {
        return SharedStack.get().issuer().token(Set.of(role), "the-" + role, authorId, AUDIENCE);
    }

    static String creator(String authorId) {
        return token("creator", authorId);
    }

    String url() {
        return "http://localhost:" + port;
    }

    Answer get(String path, @Nullable String token) {
        return send("GET", path, token, "");
    }

    Answer post(String path, @Nullable String token, String body) {
        return send("POST", path, token, body);
    }

    Answer put(String path, @Nullable String token, String body) {
        return send("PUT", path, token, body);
    }

    Answer send(String method, String path, @Nullable String token, String body) {
        return send(method, path, token, body, "application/json");
    }

    Answer send(String method, String path, @Nullable String token, String body, String contentType) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", contentType);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
