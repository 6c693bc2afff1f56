package dev.laurel.acceptance.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP, with a bearer token where one is needed. */
final class Http {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    JsonNode get(String url) throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(url)));
    }

    JsonNode get(String url, String token) throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token));
    }

    JsonNode post(String url, String token, String json) throws Exception {
        return post(url, token, json, Map.of());
    }

    JsonNode post(String url, String token, String json, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return answer(request);
    }

    JsonNode put(String url, String token, String json) throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    String text(String url, String token) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token));
    }

    private JsonNode answer(HttpRequest.Builder request) throws Exception {
        return JSON.readTree(send(request));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode())
                .as(response.uri() + ": " + response.body())
                .isBetween(200, 299);
        return response.body();
    }
}
