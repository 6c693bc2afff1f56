package dev.laurel.notification;

import dev.laurel.localstack.testing.SharedStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as it runs, on the shared broker and store, and callers with tokens. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class RunningService {

    private static final Set<String> HERE = Set.of("notification-service");

    private final HttpClient http = HttpClient.newHttpClient();
    protected final KafkaClient kafka =
            new KafkaClient(SharedStack.get().broker().bootstrapServers());

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry registry) {
        SharedStack.get().properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterEach
    void closeClient() {
        kafka.close();
    }

    static String token(String role, @Nullable String authorId) {
        return SharedStack.get().issuer().token(Set.of(role), "dev-" + role, authorId, HERE);
    }

    static String elsewhere(String role, @Nullable String authorId) {
        return SharedStack.get().issuer().token(Set.of(role), "dev-" + role, authorId, Set.of("metrics-service"));
    }

    String url() {
        return "http://localhost:" + port;
    }

    HttpResponse<String> get(String path, @Nullable String token) {
        return send("GET", path, token);
    }

    HttpResponse<String> post(String path, @Nullable String token) {
        return send("POST", path, token);
    }

    HttpResponse<String> send(String method, String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
