package dev.laurel.localstack.imports;

import dev.laurel.localstack.launch.LaunchFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * metrics-service as the importer sees it. A batch is sent until it is answered for: again when there is no answer, when
 * the service is busy (429) or cannot write (503), which is harmless since a fact counts once however often it is sent.
 */
final class FactsReceiver {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int ACCEPTED = 202;
    private static final int ALL_REFUSED = 422;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI address;
    private final String token;
    private final Duration patience;

    /** @param patience how long to try one batch again and again */
    FactsReceiver(URI address, String token, Duration patience) {
        this.address = address;
        this.token = token;
        this.patience = patience;
    }

    /** The receipt. */
    JsonNode send(List<FactLines.Line> lines) throws IOException {
        byte[] body = packed(lines);
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            HttpResponse<byte[]> answer = tried(body);
            if (answer != null && (answer.statusCode() == ACCEPTED || answer.statusCode() == ALL_REFUSED)) {
                return JsonMapper.shared().readTree(answer.body());
            }
            boolean passes = answer == null || answer.statusCode() == 429 || answer.statusCode() == 503;
            if (!passes || System.nanoTime() > deadline) {
                throw new LaunchFailure("%s took no more facts: %s. Run the same command again to go on."
                        .formatted(
                                address,
                                answer == null
                                        ? "no answer"
                                        : answer.statusCode() + " "
                                                + new String(answer.body(), StandardCharsets.UTF_8)));
            }
            LockSupport.parkNanos(pause(answer).toNanos());
        }
    }

    private @Nullable HttpResponse<byte[]> tried(byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/interactions"))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted; run the same command again to go on", e);
        }
    }

    private static Duration pause(@Nullable HttpResponse<byte[]> answer) {
        String seconds = answer == null
                ? "1"
                : answer.headers().firstValue("Retry-After").orElse("1");
        return seconds.matches("[0-9]{1,3}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ofSeconds(1);
    }

    private static byte[] packed(List<FactLines.Line> lines) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            for (FactLines.Line line : lines) {
                gzip.write(line.json().getBytes(StandardCharsets.UTF_8));
                gzip.write('\n');
            }
        }
        return bytes.toByteArray();
    }
}
