package dev.laurel.acceptance.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A patient operator: asks the instances of a service in turn, again and again, until one answers as it should. */
final class Operator {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONTEST = "/api/v1/contests/" + History.CONTEST;

    private final Cluster cluster;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private int turn;

    Operator(Cluster cluster) {
        this.cluster = cluster;
        this.token = cluster.token("operator");
    }

    /** An answer; {@code entityTag} is empty if it has none. */
    record Answer(int status, JsonNode body, String entityTag) {}

    void define() {
        insist("PUT", Cluster.SUBMISSION, CONTEST, History.definition(), "application/yaml", "", Operator::isSuccess);
    }

    void disqualify(String articleId) {
        String decision = "{\"kind\":\"disqualify\",\"reason\":\"for the test\"}";
        insist(
                "POST",
                Cluster.SUBMISSION,
                CONTEST + "/entries/" + articleId + "/decision",
                decision,
                "application/json",
                "",
                Operator::isDone);
    }

    void close() {
        insist("POST", Cluster.SUBMISSION, CONTEST + "/close", "", "application/json", "", Operator::isDone);
    }

    /** Has the votes counted, and waits until every partition has sealed. */
    void count() {
        insist("POST", Cluster.METRICS, CONTEST + "/count", "", "application/json", "", Operator::isSuccess);
        insist("GET", Cluster.METRICS, CONTEST + "/count", "", "", "", answer -> answer.body()
                .path("complete")
                .asBoolean());
    }

    /** Publishes what the preview shows, however often that takes. */
    void publish() {
        await("the result is published").atMost(PATIENCE).until(() -> {
            @Nullable
            Answer preview = ask("POST", Cluster.RANKING, CONTEST + "/results/preview", "", "application/json", "");
            if (preview != null && preview.body().path("ready").asBoolean()) {
                String reason = "{\"reason\":\"what the votes say\"}";
                ask("POST", Cluster.RANKING, CONTEST + "/results", reason, "application/json", preview.entityTag());
            }
            return newestRevision() > 0;
        });
    }

    JsonNode results() {
        return insist("GET", Cluster.RANKING, CONTEST + "/results", "", "", "", Operator::isSuccess)
                .body();
    }

    private int newestRevision() {
        @Nullable Answer answer = ask("GET", Cluster.RANKING, CONTEST + "/results", "", "", "");
        return answer == null ? 0 : answer.body().path("revision").asInt();
    }

    /** The whole board as one instance of ranking-service shows it. */
    List<Oracle.Row> board(Part ranking) {
        List<Oracle.Row> rows = new ArrayList<>();
        String cursor = "";
        do {
            @Nullable Answer page = send("GET", ranking, CONTEST + "/standings?limit=100" + cursor, "", "", "");
            if (page == null || !isSuccess(page)) {
                return List.of();
            }
            page.body().path("rows").forEach(row -> rows.add(row(row)));
            String next = page.body().path("nextCursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return rows;
    }

    /** The kinds and subjects of the messages of a creator, oldest first. */
    List<String> inbox(String author) {
        JsonNode inbox = insist(
                        "GET",
                        Cluster.NOTIFICATION,
                        "/api/v1/recipients/" + author + "/notifications?limit=100",
                        "",
                        "",
                        "",
                        Operator::isSuccess)
                .body();
        List<String> messages = new ArrayList<>();
        inbox.path("notifications")
                .forEach(message -> messages.add(
                        0,
                        message.path("kind").asString() + " "
                                + message.path("data").path("articleId").asString("")));
        return messages;
    }

    private static Oracle.Row row(JsonNode row) {
        JsonNode counters = row.path("counters");
        return new Oracle.Row(
                row.path("rank").asInt(),
                row.path("articleId").asString(),
                row.path("authorId").asString(),
                counters.path("views").asLong(),
                counters.path("likes").asLong(),
                counters.path("comments").asLong(),
                counters.path("collects").asLong(),
                row.path("score").asString());
    }

    private Answer insist(
            String method,
            String service,
            String path,
            String body,
            String contentType,
            String ifMatch,
            Predicate<Answer> enough) {
        AtomicReference<@Nullable Answer> newest = new AtomicReference<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            newest.set(ask(method, service, path, body, contentType, ifMatch));
            assertThat(newest.get())
                    .as(method + " " + path)
                    .matches(answer -> answer != null && enough.test(answer), "is answered as it should be");
        });
        return Objects.requireNonNull(newest.get());
    }

    private @Nullable Answer ask(
            String method, String service, String path, String body, String contentType, String ifMatch) {
        List<Part> instances = cluster.instances(service);
        return send(method, instances.get(turn++ % instances.size()), path, body, contentType, ifMatch);
    }

    private @Nullable Answer send(
            String method, Part instance, String path, String body, String contentType, String ifMatch) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(instance.url() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            JsonNode json = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
            return new Answer(
                    response.statusCode(),
                    json,
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException | JacksonException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Done now, or by a call before whose answer was lost. */
    private static boolean isDone(Answer answer) {
        return isSuccess(answer) || answer.status() == 409;
    }

    private static boolean isSuccess(Answer answer) {
        return answer.status() / 100 == 2;
    }
}
