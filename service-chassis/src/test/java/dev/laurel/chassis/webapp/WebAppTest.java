package dev.laurel.chassis.webapp;

import dev.laurel.contracts.ContractJson;
import dev.laurel.localstack.testing.SharedStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Starts the small service and speaks HTTP with it. */
@SpringBootTest(
        classes = WebApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "laurel.service=" + WebAppTest.SERVICE,
            "laurel.web.max-body-size=2KB",
            "laurel.web.cors-allowed-origins=https://console.example.org",
            "laurel.web.content-security-policy=default-src 'none'"
        })
abstract class WebAppTest {

    static final String SERVICE = "chassis-web-test";
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry registry) {
        SharedStack.get().properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    int port() {
        return port;
    }

    static String token(String role) {
        return SharedStack.get().issuer().token(Set.of(role), "someone", null, Set.of(SERVICE));
    }

    HttpResponse<String> get(String path, @Nullable String token, String... headers) {
        return send("GET", path, token, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, @Nullable String token, String body) {
        return send("POST", path, token, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    HttpResponse<String> send(
            String method, String path, @Nullable String token, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(ANSWERS_WITHIN)
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return ContractJson.mapper().readTree(response.body());
    }

    static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
