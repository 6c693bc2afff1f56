package dev.laurel.localstack.demo;

import dev.laurel.contracts.ContractJson;
import dev.laurel.localstack.launch.LaunchFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Speaks HTTP and JSON as any client of Laurel would; an answer that was not asked for ends the demo with its text. */
final class Api {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /**
     * What the service said.
     *
     * @param entityTag as the header has it, quotes included; empty if there is none
     */
    record Answer(int status, JsonNode body, String entityTag) {}

    JsonNode get(String url, String token) {
        return require(send("GET", url, token, BodyPublishers.noBody(), Map.of()), "GET", url)
                .body();
    }

    /** Without a token; public routes only. */
    JsonNode get(String url) {
        return get(url, "");
    }

    Answer send(String method, String url, String token, String contentType, byte[] body) {
        return send(method, url, token, BodyPublishers.ofByteArray(body), Map.of("Content-Type", contentType));
    }

    Answer post(String url, String token) {
        return send("POST", url, token, BodyPublishers.noBody(), Map.of());
    }

    Answer post(String url, String token, String json, Map<String, String> headers) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return send("POST", url, token, BodyPublishers.ofString(json), all);
    }

    /** The answer if it is a success. */
    static Answer require(Answer answer, String method, String url) {
        if (answer.status() / 100 != 2) {
            throw new LaunchFailure("%s %s was answered with %d: %s"
                    .formatted(method, url, answer.status(), answer.body().toPrettyString()));
        }
        return answer;
    }

    private Answer send(String method, String url, String token, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).method(method, body);
        request.header("Accept", "application/json, application/problem+json");
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    json(response.body()),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new LaunchFailure(method + " " + url + " failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted", e);
        }
    }

    private static JsonNode json(byte[] body) {
        return body.length == 0
                ? JsonNodeFactory.instance.objectNode()
                : ContractJson.mapper().readTree(body);
    }
}
